/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Registers a lead or changes one, and asks when somebody on file may be the same. */
#include "cy-lead-dialogs.h"

#include "cy-date.h"
#include "cy-dialog.h"
#include "cy-lead-list.h"
#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-page.h"
#include "cy-phone.h"
#include "cy-record-dialog.h"
#include "cy-save.h"

#include <glib/gi18n.h>

/* What the dialog is about, from the click to the last answer. */
typedef struct
{
  CySession *session;
  GtkWidget *over;
  CyRecord  *lead;
} Editing;

static Editing *
editing_new (GtkWidget *over, CySession *session, CyRecord *lead)
{
  Editing *self = g_new0 (Editing, 1);

  self->session = g_object_ref (session);
  self->over = g_object_ref (over);
  self->lead = lead;

  return self;
}

static void
editing_free (Editing *self)
{
  g_object_unref (self->session);
  g_object_unref (self->over);
  g_clear_object (&self->lead);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Editing, editing_free)

/* ---- Saving ---- */

static void
save (Editing *self)
{
  const char      *name = cy_record_get_text (self->lead, CY_LEAD_NAME);
  g_autofree char *step = cy_record_get_id (self->lead) == 0
                            ? g_strdup_printf (_ ("Register the lead %s"), name)
                            : g_strdup_printf (_ ("Change the lead %s"), name);

  cy_save_record (self->session, self->lead, step, _ ("Lead saved"));
}

static void
answered_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (Editing) self = user_data;

  if (accepted)
    save (self);
}

static char *
describe_twins (GPtrArray *twins)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < twins->len; i++)
    {
      g_autofree char *words = cy_lead_twin_dup_words (g_ptr_array_index (twins, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }

  return g_string_free (text, FALSE);
}

static gpointer
find_twins (CyConn *conn, gpointer data, GError **error)
{
  return cy_lead_list_twins (conn, data, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Editing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) twins = cy_session_finish (result, &error);
  g_autofree char *text = NULL;

  if (twins == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (twins->len == 0)
    {
      save (self);
      return;
    }
  text = describe_twins (twins);
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (self->over)),
                     _ ("Maybe on file already"),
                     text,
                     _ ("Save All the Same"),
                     FALSE,
                     answered_cb,
                     g_steal_pointer (&self));
}

/* Phones are compared as they are kept: without blanks and hyphens. */
static void
filled_cb (CyRecord *lead, gpointer user_data)
{
  GtkWidget       *over = user_data;
  CySession       *session = cy_page_get_session (CY_PAGE (over));
  const char      *phone = cy_record_get_text (lead, CY_LEAD_PHONE);
  g_autofree char *plain = phone != NULL ? cy_phone_normalise (phone) : NULL;

  cy_record_set_text (lead, CY_LEAD_PHONE, plain);
  cy_session_read (session,
                   find_twins,
                   cy_record_copy (lead),
                   g_object_unref,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   found_cb,
                   editing_new (over, session, g_object_ref (lead)));
}

/* ---- The form ---- */

static void
present (GtkWidget *over, CyRecord *lead, const char *heading)
{
  static const guint fields[] = {
    CY_LEAD_NAME,       CY_LEAD_UNIT,      CY_LEAD_SOURCE,      CY_LEAD_PHONE,
    CY_LEAD_GENDER,     CY_LEAD_BIRTH,     CY_LEAD_POLITICAL,   CY_LEAD_EDUCATION,
    CY_LEAD_OCCUPATION, CY_LEAD_STRENGTHS, CY_LEAD_FOUND_BY,    CY_LEAD_FOUND_DATE,
    CY_LEAD_DIRECTION,  CY_LEAD_MATURITY,  CY_LEAD_FOUND_WHERE, CY_LEAD_TAGS,
    CY_LEAD_NOTE,
  };

  cy_record_dialog_present (over,
                            cy_page_get_session (CY_PAGE (over)),
                            &(CyRecordDialog){ .heading = heading,
                                               .accept = _ ("Save"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            lead,
                            filled_cb,
                            over);
}

/**
 * cy_lead_dialog_register:
 * @over: the page that it stands over; it outlives the dialog
 * @session: a session
 *
 * Asks who was found, in the village that is being looked at.
 */
void
cy_lead_dialog_register (GtkWidget *over, CySession *session)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);

  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_OPEN);
  cy_record_set_int (lead, CY_LEAD_FOUND_DATE, cy_session_get_base_date (session));
  if (cy_session_get_scope (session) != 0)
    cy_record_set_int (lead, CY_LEAD_UNIT, cy_session_get_scope (session));
  present (over, lead, _ ("Register a Lead"));
}

static gpointer
load_lead (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_LEAD, *(gint64 *) data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Editing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) lead = cy_session_finish (result, &error);

  if (lead != NULL)
    present (self->over, lead, _ ("Lead"));
  else
    cy_session_present_error (self->session, error);
}

/**
 * cy_lead_dialog_edit:
 * @over: the page that it stands over; it outlives the dialog
 * @session: a session
 * @lead: id of the lead
 */
void
cy_lead_dialog_edit (GtkWidget *over, CySession *session, gint64 lead)
{
  cy_session_read (session,
                   load_lead,
                   g_memdup2 (&lead, sizeof lead),
                   g_free,
                   g_object_unref,
                   NULL,
                   loaded_cb,
                   editing_new (over, session, NULL));
}
