// The examples below infra/examples, each run as its README says, as a client of a firm of the test's own.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const EXAMPLES = resolve(import.meta.dirname, "../../../infra/examples");

/** A port that nobody listens at. */
async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Registers an application with a firm, as the examples' READMEs do. */
async function registered(firm, origin, callback) {
  const client = (await firm.post("/v1/oidc-clients", {
    name: "Example", redirect_uris: [origin + callback], post_logout_redirect_uris: [`${origin}/`], asserts_first_factor: true,
  })).expect(201);
  return { COUNTERSIGN_ISSUER: firm.pages, CLIENT_ID: client.client_id, CLIENT_SECRET: client.client_secret };
}

/** Runs a program while `story` goes on; its page may be where the program listens. */
async function running(page, origin, command, environment, story) {
  const [program, ...given] = command;
  const started = spawn(program, given, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [started.stdout, started.stderr]) stream.on("data", (data) => (said += data));
  const ended = new Promise((exit) => started.on("exit", exit));
  page.mayAsk = origin;
  try {
    await listening(origin, () => `${command.join(" ")} does not listen:\n${said}`);
    await story(origin);
  } catch (error) {
    error.message += `\nthe example said:\n${said.slice(-2_000)}`;
    throw error;
  } finally {
    started.kill("SIGTERM");
    await ended;
  }
}

async function listening(origin, explain) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(origin, { redirect: "manual" });
      return;
    } catch {
      await wait(100);
    }
  }
  assert.fail(explain());
}

/** One of the Python examples. */
export async function pythonExample(page, firm, file, story, environment = {}) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const python = process.env.EXAMPLES_PYTHON ?? assert.fail("EXAMPLES_PYTHON is not set: run tests/browser/run.sh");
  const settings = { ...(await registered(firm, origin, "/callback")), PORT: String(port), ...environment };
  await running(page, origin, [python, join(EXAMPLES, "python", file)], settings, story);
}

/** Apache with the example's configuration, and one page that it protects. */
export async function apacheExample(page, firm, story) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const folder = await mkdtemp(join(tmpdir(), "countersign-apache-"));
  try {
    await mkdir(join(folder, "html/protected"), { recursive: true });
    await writeFile(join(folder, "html/protected/index.html"), "<!doctype html><title>Intranet</title><h1>Intranet</h1>");
    const modules = ["mpm_event", "authz_core", "authn_core", "authz_user", "dir", "mime", "auth_openidc"];
    // What Debian's own configuration says around it, for nobody's system but this folder.
    const around = [
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `ServerName localhost`, `Listen 127.0.0.1:${port}`, `PidFile ${folder}/pid`, `ErrorLog "|/bin/cat"`, `Mutex file:${folder}`,
      `DocumentRoot ${folder}/html`, `DirectoryIndex index.html`, `TypesConfig /etc/mime.types`,
      // Started by root here, as it is in a container.
      `User www-data`, `Group www-data`,
      await readFile(join(EXAMPLES, "apache/protected.conf"), "utf8"),
    ];
    const file = join(folder, "apache.conf");
    await writeFile(file, around.join("\n"));
    const open = spawn("chmod", ["-R", "a+rX", folder]);
    await new Promise((exit) => open.on("exit", exit));
    const settings = {
      ...(await registered(firm, origin, "/protected/callback")), HERE: origin, PASSPHRASE: randomBytes(24).toString("hex"),
    };
    await running(page, origin, ["apache2", "-DFOREGROUND", "-d", folder, "-f", file], settings, story);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
