// The demo around the element: the choice of a chronology, and the button that copies the tag.
const element = document.querySelector("date-line");
/** @type {NodeListOf<HTMLAnchorElement>} */
const choice = document.querySelectorAll(".choice a");
const links = [...choice];
const said = document.querySelector(".said");

/** The choice stands in the page's query, so that a link to one of the chronologies opens that one. */
function choose() {
    const wanted = new URLSearchParams(location.search).get("show") ?? "khaksar";
    const link = links.find((other) => new URL(other.href).searchParams.get("show") === wanted) ?? links[0];
    for (const other of links) {
        if (other === link) other.setAttribute("aria-current", "page");
        else other.removeAttribute("aria-current");
    }
    const src = link?.getAttribute("data-src");
    if (src && element?.getAttribute("src") !== src) element?.setAttribute("src", src);
}

document.querySelector(".copy")?.addEventListener("click", async () => {
    try {
        await navigator.clipboard.writeText(document.querySelector("pre")?.textContent ?? "");
        if (said) said.textContent = "Copied.";
    } catch {
        if (said) said.textContent = "The browser did not allow it: select the text above.";
    }
});

choose();
