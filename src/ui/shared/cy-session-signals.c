/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What views ask the window for through the session, and what all of them hear from it. */
#include "cy-session-private.h"

enum
{
  DATA_CHANGED,
  OPEN_PERSON,
  OPEN_PERSON_AT,
  SHOW_PEOPLE,
  SHOW_PAGE,
  IMPORT_TEXT,
  TOAST,
  TOAST_FILE,
  TURNED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
make_signal (const char *name, guint n_params, ...)
{
  guint   id;
  va_list types;

  va_start (types, n_params);
  id = g_signal_new_valist (name,
                            CY_TYPE_SESSION,
                            G_SIGNAL_RUN_LAST,
                            NULL,
                            NULL,
                            NULL,
                            NULL,
                            G_TYPE_NONE,
                            n_params,
                            types);
  va_end (types);

  return id;
}

/* Once, while the class is made. */
void
_cy_session_install_signals (void)
{
  /** CySession::data-changed: records changed; bit i stands for entity i of cy_entity_list() */
  signals[DATA_CHANGED] = make_signal ("data-changed", 1, G_TYPE_UINT64);
  /** CySession::open-person: somebody wants the page of a person (id) */
  signals[OPEN_PERSON] = make_signal ("open-person", 1, G_TYPE_INT64);
  /** CySession::open-person-at: the same, at a field (id, name of the entity, number of the part
   * from 0, index of the field or -1) */
  signals[OPEN_PERSON_AT] =
    make_signal ("open-person-at", 4, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_INT);
  /** CySession::show-people: somebody wants the people behind a figure (filter key) */
  signals[SHOW_PEOPLE] = make_signal ("show-people", 1, G_TYPE_STRING);
  /** CySession::show-page: somebody wants people on another page (id of the view, which people) */
  signals[SHOW_PAGE] = make_signal ("show-page", 2, G_TYPE_STRING, G_TYPE_STRING);
  /** CySession::import-text: rows were pasted (tab-separated text) that are people to import */
  signals[IMPORT_TEXT] = make_signal ("import-text", 1, G_TYPE_STRING);
  /** CySession::toast: good news (text, whether it can be undone) */
  signals[TOAST] = make_signal ("toast", 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /** CySession::toast-file: a file was made (text, its path) */
  signals[TOAST_FILE] = make_signal ("toast-file", 2, G_TYPE_STRING, G_TYPE_STRING);
  /** CySession::turned: a step was undone or done again (text), which puts an end to older news */
  signals[TURNED] = make_signal ("turned", 1, G_TYPE_STRING);
  /** CySession::failed: bad news (#GError) */
  signals[FAILED] = make_signal ("failed", 1, G_TYPE_ERROR);
}

void
_cy_session_say_changed (CySession *self, guint64 entities)
{
  g_signal_emit (self, signals[DATA_CHANGED], 0, entities);
}

void
_cy_session_say_turned (CySession *self, const char *text)
{
  g_signal_emit (self, signals[TURNED], 0, text);
}

/**
 * cy_session_open_person:
 * @self: a session
 * @person: local id; 0 for a new one
 */
void
cy_session_open_person (CySession *self, gint64 person)
{
  g_signal_emit (self, signals[OPEN_PERSON], 0, person);
}

/**
 * cy_session_open_person_at:
 * @self: a session
 * @person: local id
 * @entity: name of the kind of record
 * @index: which of the parts of that kind, from 0; 0 for the person
 * @field: index of a field of @entity, -1 for none
 *
 * Opens a person where something is to be mended.
 */
void
cy_session_open_person_at (CySession  *self,
                           gint64      person,
                           const char *entity,
                           guint       index,
                           int         field)
{
  g_signal_emit (self, signals[OPEN_PERSON_AT], 0, person, entity, index, field);
}

/**
 * cy_session_show_people:
 * @self: a session
 * @key: conditions as of cy_query_apply_key()
 */
void
cy_session_show_people (CySession *self, const char *key)
{
  g_signal_emit (self, signals[SHOW_PEOPLE], 0, key);
}

/**
 * cy_session_show_page:
 * @self: a session
 * @page: id of a view
 * @key: which people, in the words of that view
 */
void
cy_session_show_page (CySession *self, const char *page, const char *key)
{
  g_signal_emit (self, signals[SHOW_PAGE], 0, page, key);
}

/**
 * cy_session_import_text:
 * @self: a session
 * @text: rows of a table, their cells parted by tabs, as a spreadsheet copies them
 */
void
cy_session_import_text (CySession *self, const char *text)
{
  g_signal_emit (self, signals[IMPORT_TEXT], 0, text);
}

/**
 * cy_session_toast:
 * @self: a session
 * @text: what was done, translated
 * @with_undo: whether to offer to undo what was just done: the step that
 *   cy_session_get_undo_step() names now; not where the last call changed nothing
 */
void
cy_session_toast (CySession *self, const char *text, gboolean with_undo)
{
  g_signal_emit (self,
                 signals[TOAST],
                 0,
                 text,
                 with_undo && cy_db_made_step (cy_session_get_db (self)));
}

/**
 * cy_session_toast_file:
 * @self: a session
 * @text: what was done, translated
 * @path: of the file that was made, whose folder is offered to be opened
 */
void
cy_session_toast_file (CySession *self, const char *text, const char *path)
{
  g_signal_emit (self, signals[TOAST_FILE], 0, text, path);
}

/**
 * cy_session_present_error:
 * @self: a session
 * @error: what went wrong; cancelled is silent
 */
void
cy_session_present_error (CySession *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}
