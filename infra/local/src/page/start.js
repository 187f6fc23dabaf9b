// Moves the service's clock, and says where it is then; shows the codes of the administrators' authenticator apps as they change.
const now = document.getElementById("now");
const moved = document.getElementById("moved");

document.getElementById("clock").addEventListener("submit", async (event) => {
  event.preventDefault();
  const seconds = Number(document.getElementById("by").value);
  const body = JSON.stringify({ advance_seconds: seconds });
  try {
    const answer = await fetch("/_local/clock", { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!answer.ok) throw new Error(String(answer.status));
    now.textContent = (await answer.json()).now;
    moved.textContent = "Moved.";
    await showCode();
  } catch {
    moved.textContent = "Local mode did not take it.";
  }
});

const codes = ["code", "help-code", "reader-code", "operators-code"].map((id) => document.getElementById(id));

async function showCode() {
  try {
    const info = await (await fetch("/_local/info")).json();
    const { owner, help_desk: help, read_only: reader } = info.tenants[0].console;
    // Two of them come with the firm's history, a moment after the page.
    [owner, help, reader, info.operator].forEach((who, place) => {
      codes[place].textContent = who?.totp_code ?? "";
    });
  } catch {
    // The service stopped: what is shown is what was.
  }
}

setInterval(showCode, 5000);
