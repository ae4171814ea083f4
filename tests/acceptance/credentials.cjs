// Reads the content credentials of JPEG files, whose paths come as JSON on standard input, with c2pa-ts.
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const part = (name) => import(pathToFileURL(path.join(process.env.NODE_PATH, "@trustnxt/c2pa-ts/dist", name, "index.js"))); // a module: NODE_PATH alone finds none

async function main() {
  const [{ JPEG }, { SuperBox }, { ManifestStore }] = await Promise.all(["asset", "jumbf", "manifest"].map(part));
  const told = [];
  for (const one of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const picture = new JPEG(fs.readFileSync(one));
    const box = picture.getManifestJUMBF();
    if (!box) {
      told.push(null);
      continue;
    }
    const store = ManifestStore.read(SuperBox.fromBuffer(box));
    const result = await store.validate(picture);
    const { claim, assertions } = store.getActiveManifest();
    const actions = assertions.assertions.find((found) => found.label === "c2pa.actions.v2").actions;
    told.push({
      valid: result.isValid,
      codes: result.statusEntries.map((entry) => entry.code),
      title: claim.title,
      made_by: claim.claimGeneratorName,
      actions: actions.map((action) => [action.action, action.digitalSourceType ?? null]),
    });
  }
  process.stdout.write(JSON.stringify(told));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
