/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Records an objection to a notice, or what became of it. */
#include "cy-notice-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-save.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  CyRecord  *record;
  GtkWidget *form;
  GtkWidget *whom;
  GArray    *people; /* of gint64, in the order of the choice */
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_array_unref (self->people);
  g_free (self);
}

/* ---- Whom it is about ---- */

static GtkWidget *
make_whom (Dialog *self, const CyNoticeFile *file)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64     about = cy_record_get_int (self->record, CY_OBJECTION_PERSON);
  guint      chosen = 0;
  GtkWidget *choice;

  gtk_string_list_append (names, _ ("Nobody in particular"));
  for (guint i = 0; i < file->people->len; i++)
    {
      const CyNoticePerson *person = g_ptr_array_index (file->people, i);

      gtk_string_list_append (names, person->name);
      g_array_append_val (self->people, person->person);
      if (person->person == about)
        chosen = i + 1;
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), chosen);

  return choice;
}

static void
take_whom (Dialog *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->whom));

  if (chosen == 0 || chosen > self->people->len)
    cy_record_unset (self->record, CY_OBJECTION_PERSON);
  else
    cy_record_set_int (self->record,
                       CY_OBJECTION_PERSON,
                       g_array_index (self->people, gint64, chosen - 1));
}

/* ---- Taking over ---- */

static gboolean
is_complete (Dialog *self, CyFormDialog *dialog)
{
  static const guint required[] = { CY_OBJECTION_DATE, CY_OBJECTION_WAY, CY_OBJECTION_CONTENT };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (!cy_record_has (self->record, required[i]))
      {
        g_autofree char *message =
          g_strdup_printf (_ ("Fill in: %s"), _ (CY_OBJECTION->fields[required[i]].title));

        cy_form_dialog_set_message (dialog, message);
        return FALSE;
      }
  if (!cy_record_has (self->record, CY_OBJECTION_OUTCOME) ||
      (cy_record_has (self->record, CY_OBJECTION_HANDLER) &&
       cy_record_has (self->record, CY_OBJECTION_ANSWER)))
    return TRUE;
  cy_form_dialog_set_message (dialog,
                              _ ("An outcome needs who looked into it, and what was found."));

  return FALSE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self, dialog))
    return FALSE;
  take_whom (self);
  cy_save_record (self->session,
                  self->record,
                  cy_record_get_id (self->record) == 0 ? _ ("Record an objection")
                                                       : _ ("Answer an objection"),
                  cy_record_get_id (self->record) == 0 ? _ ("Objection recorded") : _ ("Saved"));

  return TRUE;
}

/* What is known stays masked until it is shown. */
static guint
choose_fields (CyRecord *record, gboolean revealed, guint *fields)
{
  static const guint all[] = {
    CY_OBJECTION_DATE,    CY_OBJECTION_WAY,    CY_OBJECTION_IS_SIGNED, CY_OBJECTION_CONTENT,
    CY_OBJECTION_HANDLER, CY_OBJECTION_ANSWER, CY_OBJECTION_ANSWERED,  CY_OBJECTION_OUTCOME,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (revealed || !(CY_OBJECTION->fields[all[i]].flags & CY_FIELD_SENSITIVE) ||
        !cy_record_has (record, all[i]))
      fields[n++] = all[i];

  return n;
}

/**
 * cy_objection_dialog_present:
 * @over: a widget of the window
 * @session: the open library
 * @file: the notice
 * @record: the objection
 * @revealed: whether the user sees what was objected
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_objection_dialog_present (GtkWidget          *over,
                             CySession          *session,
                             const CyNoticeFile *file,
                             CyRecord           *record,
                             gboolean            revealed)
{
  gboolean   is_new = cy_record_get_id (record) == 0;
  guint      fields[CY_OBJECTION_N_FIELDS];
  guint      n = choose_fields (record, revealed || is_new, fields);
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          is_new ? _ ("Record an Objection") : _ ("Objection"),
                                          is_new ? _ ("Record") : _ ("Save"));
  Dialog *self = g_new0 (Dialog, 1);

  *self = (Dialog){ .session = g_object_ref (session),
                    .record = cy_record_copy (record),
                    .form = cy_form_section_new (session, NULL, CY_OBJECTION, fields, n),
                    .people = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  self->whom = make_whom (self, file);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("About whom"), self->whom);
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
