// The applications of infra/examples, each run as its README says, for a firm of the test's own: Python's, and Apache.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { openSync } from "node:fs";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const EXAMPLES = new URL("../../../infra/examples/", import.meta.url).pathname;
const PYTHON = process.env.EXAMPLES_PYTHON;
const APACHE = process.env.APACHE ?? "/usr/sbin/apache2";

/** An application that runs until the tests are over. */
export class Example {
  /** The one that signs people in at the firm's pages. */
  static signIn(page, firm, variables) {
    return Example.inPython(page, firm, "sign-in", variables);
  }

  /** The one that checks passwords itself, and asks for the second factor alone. */
  static mfaPrompt(page, firm, variables) {
    return Example.inPython(page, firm, "mfa-prompt", variables);
  }

  static async inPython(page, firm, name, variables) {
    const folder = join(EXAMPLES, "python");
    const port = String(await freePort());
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", COUNTERSIGN_ISSUER: firm.pages, PORT: port, ...variables };
    const registering = { cwd: folder, env: { ...env, COUNTERSIGN_KEY: firm.key } };
    const { stdout } = await promisify(execFile)(PYTHON, ["register.py", name], registering);
    const client = Object.fromEntries([...stdout.matchAll(/(CLIENT_\w+)=(\S+)/g)].map(([, variable, value]) => [variable, value]));
    return started(page, name, port, PYTHON, [`${name.replace("-", "_")}.py`], { cwd: folder, env: { ...env, ...client } });
  }

  /** A site of Apache's with a folder for those who are signed in. */
  static async apache(page, firm) {
    const port = String(await freePort());
    const site = `http://localhost:${port}`;
    const client = (await firm.post("/v1/oidc-clients", {
      name: "Staff site", redirect_uris: [`${site}/staff/callback`], post_logout_redirect_uris: [`${site}/`],
    })).expect(201);
    // Root's Apache serves as somebody else, who may not be able to read where the tests are.
    const place = await mkdtemp(join(tmpdir(), "countersign-apache-"));
    await cp(join(EXAMPLES, "apache"), place, { recursive: true });
    await chmod(place, 0o755);
    const env = {
      ...process.env, PORT: port, RUN_DIR: place, SITE_DIR: join(place, "site"), EXAMPLE_DIR: place,
      COUNTERSIGN_ISSUER: firm.pages, CLIENT_ID: client.client_id, CLIENT_SECRET: client.client_secret,
      CRYPTO_PASSPHRASE: randomBytes(24).toString("base64url"),
    };
    const gone = () => rm(place, { recursive: true, force: true });
    return started(page, "apache", port, APACHE, ["-f", join(place, "localhost.conf"), "-DFOREGROUND"], { env }, gone);
  }
}

async function started(page, name, port, program, parameters, options, gone = () => {}) {
  const log = join(process.env.PICTURES ?? tmpdir(), `${name}.log`);
  const output = openSync(log, "a");
  const running = spawn(program, parameters, { ...options, stdio: ["ignore", output, output] });
  const ended = new Promise((ends) => running.once("exit", ends));
  after(async () => {
    running.kill();
    await ended;
    await gone();
  });
  const example = Object.assign(new Example(), { name, origin: `http://localhost:${port}` });
  for (let tries = 0; tries < 100 && running.exitCode === null; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(({ ok }) => ok, () => false);
    if (isUp) {
      page.mayAsk = example.origin;
      return example;
    }
    await wait(100);
  }
  assert.fail(`${name} did not start: ${log}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
