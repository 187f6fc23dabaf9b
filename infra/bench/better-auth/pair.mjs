// What a pair costs in better-auth: one code sent by email, and one sign-in by it, over HTTP. The store and the mail are in
// memory; the caller is a process of its own. Prints the server's milliseconds of CPU for a pair, as process.cpuUsage
// counts them: the median of the rounds.
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { toNodeHandler } from "better-auth/node";
import { emailOTP } from "better-auth/plugins";

const ROUNDS = 11;
const PAIRS = 200;

if (process.send) {
  caller();
} else {
  await server();
}

async function server() {
  const database = { user: [], session: [], account: [], verification: [] };
  let code = "";
  const listener = createServer();
  await new Promise((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${listener.address().port}`;
  const auth = betterAuth({
    baseURL: base,
    secret: "a secret of at least thirty-two characters, for a bench",
    database: memoryAdapter(database),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [emailOTP({ otpLength: 6, sendVerificationOTP: async ({ otp }) => { code = otp; } })],
  });
  listener.on("request", toNodeHandler(auth));
  const child = fork(process.argv[1]);
  child.on("message", ({ wants }) => {
    if (wants === "code") child.send({ code });
  });
  const round = () =>
    new Promise((resolve) => {
      const done = (message) => {
        if (!message.done) return;
        child.off("message", done);
        resolve();
      };
      child.on("message", done);
      child.send({ base });
    });
  const rounds = [];
  for (let index = 0; index <= ROUNDS; index++) {
    const before = process.cpuUsage();
    await round();
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (index > 0) rounds.push((user + system) / 1000 / PAIRS);
    // A table in memory is searched from its start: it stays short.
    for (const table of Object.values(database)) table.length = 0;
  }
  rounds.sort((one, other) => one - other);
  console.log(rounds[Math.floor(ROUNDS / 2)].toFixed(2));
  child.kill();
  listener.close();
}

function caller() {
  const code = () =>
    new Promise((resolve) => {
      const take = (message) => {
        if (message.code === undefined) return;
        process.off("message", take);
        resolve(message.code);
      };
      process.on("message", take);
      process.send({ wants: "code" });
    });
  const call = async (base, path, body) => {
    const headers = { "content-type": "application/json", origin: base };
    const response = await fetch(`${base}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text}`);
  };
  process.on("message", async ({ base }) => {
    if (!base) return;
    for (let index = 0; index < PAIRS; index++) {
      const email = `person${index}@example.com`;
      await call(base, "/email-otp/send-verification-otp", { email, type: "sign-in" });
      await call(base, "/sign-in/email-otp", { email, otp: await code() });
    }
    process.send({ done: true });
  });
}
