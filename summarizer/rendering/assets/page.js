"use strict";
/* The page works without this: a quotation is a link, and :target highlights its passage. Added here: the passage
   takes the focus in the middle of the pane, and Escape leads back to the link that was followed. */
(() => {
  let origin = null;

  const passage = () => {
    const place = document.getElementById(location.hash.slice(1));
    return place && place.closest("mark") ? place : null;
  };

  const move = (element) => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };

  const leave = () => {
    const link = passage() && (origin || document.getElementById("r-" + passage().id));
    if (link) {
      location.hash = link.id;
      move(link);
    }
    origin = null;
    return Boolean(link);
  };

  const follow = (link) => {
    origin = link;
    location.hash = link.hash;
    move(passage());
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.to-text, a.back");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    if (link.matches(".to-text")) {
      event.preventDefault();
      follow(link);
    } else if (leave()) {
      event.preventDefault();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && leave()) {
      event.preventDefault();
    }
  });

  if (passage()) {
    move(passage());
  }
})();
