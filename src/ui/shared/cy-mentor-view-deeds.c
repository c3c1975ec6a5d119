/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be done about the mentoring of one person, and who looked at what was said. */
#include "cy-mentor-view-private.h"

#include "cy-look-run.h"
#include "cy-mentor-deed.h"
#include "cy-mentor-dialogs.h"
#include "cy-mentoring.h"
#include "cy-save.h"
#include "cy-talk-deed.h"

#include <glib/gi18n.h>

static GtkWindow *
get_window (CyMentorView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- Showing what was said ---- */

static void
reveal (CyMentorView *self)
{
  if (self->is_revealed)
    return;
  self->is_revealed = TRUE;
  cy_look_run (self->session, "mentoring-talks", self->file->name);
}

/* ---- What can be done ---- */

/* The mentor who is most likely the one, nearest to the person. */
static const char *
get_likely_mentor (CyMentorView *self)
{
  const CyMentored   *person = cy_mentor_file_get_person (self->file);
  const CyMentorPair *pair = person != NULL && person->pairs->len > 0
                               ? g_ptr_array_index (person->pairs, person->pairs->len - 1)
                               : NULL;

  return pair != NULL ? pair->mentor->name : NULL;
}

static GArray *
make_ids (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}

void
_cy_mentor_view_pair_cb (GtkButton *button, CyMentorView *self)
{
  g_autoptr (GArray) people = make_ids (self->person);

  cy_mentor_pair_present (get_window (self), self->session, people);
}

void
_cy_mentor_view_talk_cb (GtkButton *button, CyMentorView *self)
{
  g_autoptr (GArray) people = make_ids (self->person);

  cy_mentor_talk_present (get_window (self), self->session, people, get_likely_mentor (self));
}

void
_cy_mentor_view_report_cb (GtkButton *button, CyMentorView *self)
{
  g_autoptr (GArray) people = make_ids (self->person);

  cy_mentor_report_present (get_window (self), self->session, people, get_likely_mentor (self));
}

void
_cy_mentor_view_reveal_cb (GtkButton *button, CyMentorView *self)
{
  reveal (self);
  _cy_mentor_view_fill (self);
}

static CyRecord *
get_record (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "record");
}

void
_cy_mentor_view_end_cb (GtkButton *button, CyMentorView *self)
{
  g_autoptr (GArray) pairs = make_ids (cy_record_get_id (get_record (button)));

  cy_mentor_end_present (get_window (self), self->session, pairs);
}

static void
edit (CyMentorView *self, GtkButton *button, const CyMentorEdit *spec)
{
  g_autoptr (CyRecord) record = cy_record_copy (get_record (button));

  cy_mentor_edit_present (get_window (self), self->session, spec, record);
}

void
_cy_mentor_view_edit_pair_cb (GtkButton *button, CyMentorView *self)
{
  static const guint fields[] = { CY_MENTORING_SINCE, CY_MENTORING_AGREEMENT,  CY_MENTORING_GOALS,
                                  CY_MENTORING_UNTIL, CY_MENTORING_END_REASON, CY_MENTORING_NOTE };

  edit (self,
        button,
        &(CyMentorEdit){ _ ("Correct a Pairing"),
                         self->file->name,
                         fields,
                         G_N_ELEMENTS (fields),
                         cy_pair_find_problem,
                         _ ("Pairing corrected") });
}

/* Whoever changes a record reads it, and that is on record. */
void
_cy_mentor_view_edit_talk_cb (GtkButton *button, CyMentorView *self)
{
  static const guint fields[] = { CY_TALK_DATE,     CY_TALK_TALKER,  CY_TALK_PLACE,
                                  CY_TALK_RECORDER, CY_TALK_CONTENT, CY_TALK_RESPONSE,
                                  CY_TALK_NEXT_DATE };

  reveal (self);
  edit (self,
        button,
        &(CyMentorEdit){ _ ("Correct a Talk"),
                         self->file->name,
                         fields,
                         G_N_ELEMENTS (fields),
                         cy_talk_find_problem,
                         _ ("Talk corrected") });
}

void
_cy_mentor_view_edit_report_cb (GtkButton *button, CyMentorView *self)
{
  static const guint fields[] = { CY_QUARTER_REPORT_DATE,
                                  CY_QUARTER_REPORT_READER,
                                  CY_QUARTER_REPORT_CONTENT,
                                  CY_QUARTER_REPORT_COMMENT };

  reveal (self);
  edit (self,
        button,
        &(CyMentorEdit){ _ ("Comment on the Report"),
                         self->file->name,
                         fields,
                         G_N_ELEMENTS (fields),
                         cy_quarter_report_find_problem,
                         _ ("Report read and commented") });
}

void
_cy_mentor_view_delete_cb (GtkButton *button, CyMentorView *self)
{
  CyRecord *record = get_record (button);

  if (cy_record_get_entity (record) == CY_TALK)
    cy_save_deletion (self->session, record, _ ("Delete a talk"), _ ("Talk deleted"));
  else
    cy_save_deletion (self->session,
                      record,
                      _ ("Delete a quarterly report"),
                      _ ("Quarterly report deleted"));
}
