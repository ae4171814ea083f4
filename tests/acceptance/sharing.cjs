// Tests one page, given as JSON on standard input, as search engines and social sites read it.
const fs = require("fs");
const { structuredDataTest } = require("structured-data-testing-tool");
const { Google, Twitter, Facebook } = require("structured-data-testing-tool/presets");

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const named = (one) => `${one.group || one.schema || ""}: ${one.test} ${one.description || ""}`;
const answer = (result) =>
  process.stdout.write(JSON.stringify({
    passed: result.passed.map(named),
    failed: result.failed.map(named),
    warnings: (result.warnings || []).map(named),
  }));

structuredDataTest(asked.html, { presets: [Google, Twitter, Facebook], schemas: ["jsonld:NewsArticle"] })
  .then(answer)
  .catch((error) => {
    if (error.type !== "VALIDATION_FAILED") {
      console.error(error);
      process.exit(1);
    }
    answer(error.res);
  });
