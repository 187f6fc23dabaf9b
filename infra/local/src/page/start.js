// Moves the service's clock, and says where it is then.
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
  } catch {
    moved.textContent = "Local mode did not take it.";
  }
});
