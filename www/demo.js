// The demo around the element: the choice of a chronology or of a view of one, and the button that copies the tag.
const element = document.querySelector("date-line");
/** @type {NodeListOf<HTMLAnchorElement>} */
const choice = document.querySelectorAll(".choice a");
const links = [...choice];
const said = document.querySelector(".said");

/** The choice stands in the page's query, so that a link to one of them opens that one. What it asks of the element is its own. */
function choose() {
    const wanted = new URLSearchParams(location.search).get("show");
    const link = links.find((other) => new URL(other.href).searchParams.get("show") === wanted) ?? links[0];
    for (const other of links) {
        if (other === link) other.setAttribute("aria-current", "page");
        else other.removeAttribute("aria-current");
    }
    for (const name of ["src", "title-columns", "facets", "group-by"]) {
        const value = link?.getAttribute(`data-${name}`);
        if (value) element?.setAttribute(name, value);
    }
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
