-- What appointment form files (.lrmx) hold beyond our fields, or in other words than ours, so that
-- it goes back into the file that we write.
CREATE TABLE form_element(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  name TEXT NOT NULL,         -- of the element
  follows TEXT,               -- of an unknown element: the known one before it, or the root
  text TEXT,                  -- of a known element its text, of an unknown one all of its XML
  written TEXT,               -- of a known element: what we would have written then
  position INTEGER            -- in the file
) STRICT;
CREATE INDEX form_element_person ON form_element(person);
