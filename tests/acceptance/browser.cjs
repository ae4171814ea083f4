// Looks at one page and answers what is to be seen on it, as JSON. What to look at comes as JSON on standard input.
const fs = require("fs");
const puppeteer = require("puppeteer-core");

async function main() {
  const asked = JSON.parse(fs.readFileSync(0, "utf8"));
  const browser = await puppeteer.launch({
    executablePath: asked.chromium,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: asked.width, height: 1000 });
    await page.setBypassCSP(true); // axe is a script, and our own pages run none
    await page.goto(asked.url, { waitUntil: "load", timeout: 60000 });
    await page.evaluate(async () => { // what would be loaded as somebody scrolls
      for (const one of document.images) one.loading = "eager";
      await Promise.all([...document.images].map((one) => one.decode().catch(() => undefined)));
    });
    let faults = [];
    if (asked.axe) {
      await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
      const result = await page.evaluate(() => axe.run(document));
      faults = result.violations.map((one) => ({ id: one.id, help: one.help, nodes: one.nodes.map((node) => node.html) }));
    }
    const found = await page.evaluate(() => ({
      language: document.documentElement.lang,
      direction: getComputedStyle(document.body).direction,
      title: document.title,
      text: document.body.innerText,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      pictures: [...document.images].map((one) => ({ src: one.currentSrc || one.src, alt: one.alt, width: one.naturalWidth })),
    }));
    await page.screenshot({ path: asked.picture, fullPage: true });
    process.stdout.write(JSON.stringify({ ...found, faults }));
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
