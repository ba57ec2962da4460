//! The row that is open: its button says so, and what it rests on stands in its body.
//!
//! The rows are painted; this is the one state in them. Knows when the row is opened, closed, and put back where the
//! rows were painted anew. Does not know what is in it ([`opened`](super::opened)).

use super::lines::Lines;
use super::opened::opened;
use crate::model::id::ClaimId;
use crate::paint::{claim_body_id, claim_row_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

/// What stands in an open row.
struct OpenRow {
    head: Option<Element>,
    body: <AnyView as Render>::State,
    owner: Owner,
}

/// Keeps the row of the claim that is open, as long as the rows are on the page.
pub fn keep_open(lines: Lines) {
    let held = StoredValue::new_local(None::<OpenRow>);
    let Some(owner) = Owner::current() else { return };
    Effect::new(move |_| {
        let open = lines.open.get();
        lines.as_of.track();
        // In another language the rows are others.
        let _ = lines.shown.language();
        let owner = owner.child();
        // Last of all that this change brings: the row itself may be about to come.
        spawn_local(async move {
            if let Some(before) = held.try_update_value(Option::take).flatten() {
                before.close();
            }
            let row = open.and_then(|id| OpenRow::open(lines, &id, owner));
            held.try_update_value(|held| *held = row);
        });
    });
    on_cleanup(move || {
        if let Some(last) = held.try_update_value(Option::take).flatten() {
            last.close();
        }
    });
}

impl OpenRow {
    fn open(lines: Lines, id: &ClaimId, owner: Owner) -> Option<Self> {
        let place = document().get_element_by_id(&claim_body_id(id))?;
        let at = lines.all.try_with_untracked(|all| Some(all.iter().find(|line| line.id == *id)?.at))??;
        let head = document().get_element_by_id(&claim_row_id(id)).and_then(|row| row.query_selector("button").ok()?);
        let mut body = owner.with(|| untrack(|| opened(lines, at)).build());
        body.mount(&place, None);
        says(head.as_ref(), true);
        Some(Self { head, body, owner })
    }

    fn close(mut self) {
        says(self.head.as_ref(), false);
        self.body.unmount();
        drop(self.body);
        self.owner.cleanup();
    }
}

/// The row shows it by its class: to look from each row for what its button says costs the style of the page more.
fn says(head: Option<&Element>, is_open: bool) {
    let Some(head) = head else { return };
    let _ = head.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
    if let Ok(Some(row)) = head.closest(".claim") {
        row.set_class_name(if is_open { "claim open" } else { "claim" });
    }
}
