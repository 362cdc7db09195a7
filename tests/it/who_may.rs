//! Who may open which page: every route, every persona. A route that is not in the table fails.
