// `make build`: the engine, src/ compiled to WebAssembly, as www/pkg/.
import { join } from "node:path";
import { config, root } from "./config.mjs";
import { compileEngine, engineFiles } from "./engine.mjs";
import { runMain } from "./run.mjs";
import { shareLine, shares } from "./shares.mjs";
import { measure, sizeLine } from "./sizes.mjs";

runMain(() => {
    const folder = config.build["out-dir"];
    const compiled = compileEngine(join(root, folder));
    for (const file of engineFiles) console.log(sizeLine(`${folder}/${file}`, measure(join(root, folder, file))));
    console.log(`Of the code: ${shareLine(shares(compiled))}`);
});
