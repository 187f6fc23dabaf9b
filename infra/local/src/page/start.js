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

const code = document.getElementById("code");
const operatorsCode = document.getElementById("operators-code");

async function showCode() {
  try {
    const info = await (await fetch("/_local/info")).json();
    code.textContent = info.tenants[0].console.owner.totp_code;
    operatorsCode.textContent = info.operator.totp_code;
  } catch {
    // The service stopped: what is shown is what was.
  }
}

setInterval(showCode, 5000);
