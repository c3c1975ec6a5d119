/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One form for what one method has brought: where, by whom, who was heard, what they said. */
#include "cy-inspect-record-dialog.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-inspect-edit.h"
#include "cy-inspect-run.h"
#include "cy-inspect-sheet.h"
#include "cy-inspect-survey.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define WIDTH 860
#define HEIGHT 660
#define N_FORMS 5

typedef struct
{
  CySession *session;
  CyRecord  *record;
  GtkWidget *forms[N_FORMS];
  GtkWidget *sheet;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_free (self);
}

static gboolean
commit (Dialog *self)
{
  for (guint i = 0; i < N_FORMS; i++)
    if (!cy_form_section_commit (CY_FORM_SECTION (self->forms[i])))
      return FALSE;

  return TRUE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  g_autoptr (GPtrArray) answers = NULL;
  CyInspectFault fault;

  if (!commit (self))
    return FALSE;
  answers = cy_inspect_sheet_read (CY_INSPECT_SHEET (self->sheet));
  if (answers == NULL)
    {
      cy_form_dialog_set_message (dialog, _ ("Counts on the question sheet are whole numbers."));
      return FALSE;
    }
  fault = cy_inspect_check_record (self->record, answers);
  cy_form_dialog_set_message (dialog, cy_inspect_fault_get_words (fault));
  if (fault != CY_INSPECT_SOUND)
    return FALSE;
  cy_inspect_run_save (self->session, self->record, g_steal_pointer (&answers));

  return TRUE;
}

/* Each method has its own questions; what was counted already is not thrown away. */
static void
changed_cb (CyFormSection *section, guint field, Dialog *self)
{
  const char *method = cy_record_get_text (self->record, CY_INSPECTION_RECORD_METHOD);
  g_autoptr (GPtrArray) sheet = NULL;

  if (field != CY_INSPECTION_RECORD_METHOD || method == NULL ||
      !cy_inspect_sheet_is_blank (CY_INSPECT_SHEET (self->sheet)))
    return;
  sheet = cy_survey_list_questions (method);
  cy_inspect_sheet_set (CY_INSPECT_SHEET (self->sheet), sheet);
}

/* ---- Layout ---- */

static GtkWidget *
add_form (Dialog *self, guint nth, const char *title, const guint *fields, guint n_fields)
{
  self->forms[nth] =
    cy_form_section_new (self->session, title, CY_INSPECTION_RECORD, fields, n_fields);
  cy_form_section_set_record (CY_FORM_SECTION (self->forms[nth]), self->record);
  gtk_widget_set_valign (self->forms[nth], GTK_ALIGN_START);

  return self->forms[nth];
}

static GtkWidget *
make_findings (Dialog *self)
{
  static const guint left[] = {
    CY_INSPECTION_RECORD_MORALITY,
    CY_INSPECTION_RECORD_ABILITY,
    CY_INSPECTION_RECORD_DILIGENCE,
  };
  static const guint right[] = {
    CY_INSPECTION_RECORD_ACHIEVEMENT,
    CY_INSPECTION_RECORD_INTEGRITY,
    CY_INSPECTION_RECORD_SHORTCOMINGS,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), add_form (self, 1, NULL, left, G_N_ELEMENTS (left)));
  gtk_box_append (GTK_BOX (box), add_form (self, 2, NULL, right, G_N_ELEMENTS (right)));

  return box;
}

static GtkWidget *
make_body (Dialog *self)
{
  static const guint how[] = {
    CY_INSPECTION_RECORD_METHOD, CY_INSPECTION_RECORD_CIRCLE, CY_INSPECTION_RECORD_DATE,
    CY_INSPECTION_RECORD_MARK,   CY_INSPECTION_RECORD_GRADE,
  };
  static const guint who[] = {
    CY_INSPECTION_RECORD_PLACE,
    CY_INSPECTION_RECORD_INSPECTORS,
    CY_INSPECTION_RECORD_HEARD,
  };
  static const guint what[] = { CY_INSPECTION_RECORD_CONCLUSION };
  GtkWidget         *scrolled = gtk_scrolled_window_new ();
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_box_append (GTK_BOX (box), add_form (self, 0, NULL, how, G_N_ELEMENTS (how)));
  gtk_box_append (GTK_BOX (box), add_form (self, 4, NULL, who, G_N_ELEMENTS (who)));
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("What was found"), NULL));
  gtk_box_append (GTK_BOX (box), make_findings (self));
  gtk_box_append (GTK_BOX (box), add_form (self, 3, NULL, what, G_N_ELEMENTS (what)));
  gtk_box_append (GTK_BOX (box),
                  cy_section_title_new (_ ("Question sheet"),
                                        _ ("Leave it empty where no questions were asked.")));
  gtk_box_append (GTK_BOX (box), self->sheet);
  /* Beside the bar that lies over it. */
  gtk_widget_set_margin_end (box, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static CyRecord *
make_record (CySession *session, const CyInspectFile *file, const char *method)
{
  CyRecord        *record = cy_record_new (CY_INSPECTION_RECORD);
  CyRecord        *inspection = cy_inspect_file_get_newest (file);
  g_autofree char *group = NULL;

  cy_record_set_int (record, CY_INSPECTION_RECORD_PERSON, file->person);
  cy_record_set_int (record, CY_INSPECTION_RECORD_DATE, cy_session_get_base_date (session));
  cy_record_set_text (record, CY_INSPECTION_RECORD_METHOD, method);
  if (inspection == NULL)
    return record;
  group = g_strjoin ("、",
                     cy_record_get_text (inspection, CY_INSPECTION_LEADER),
                     cy_record_get_text (inspection, CY_INSPECTION_MEMBERS),
                     NULL);
  cy_record_set_int (record, CY_INSPECTION_RECORD_INSPECTION, cy_record_get_id (inspection));
  cy_record_set_text (record, CY_INSPECTION_RECORD_INSPECTORS, group);

  return record;
}

/* What is on record, and behind it the questions that were not asked. */
static void
fill_sheet (Dialog *self, const CyInspectFile *file)
{
  const char *method = cy_record_get_text (self->record, CY_INSPECTION_RECORD_METHOD);
  g_autoptr (GPtrArray) sheet =
    cy_inspect_file_list_answers (file, cy_record_get_id (self->record));

  if (sheet->len == 0)
    {
      g_clear_pointer (&sheet, g_ptr_array_unref);
      sheet = cy_survey_list_questions (method != NULL ? method : CY_INSPECT_SURVEY);
    }
  self->sheet = cy_inspect_sheet_new ();
  cy_inspect_sheet_set (CY_INSPECT_SHEET (self->sheet), sheet);
}

/**
 * cy_inspect_record_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @file: the inspections of the person, only read now
 * @record: (nullable): what is changed; %NULL for a new one of the inspection under way
 * @method: (nullable): of a new one
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_inspect_record_present (GtkWidget           *over,
                           CySession           *session,
                           const CyInspectFile *file,
                           CyRecord            *record,
                           const char          *method)
{
  g_autofree char *heading = g_strdup_printf (_ ("Record of the Inspection of %s"), file->name);
  GtkWidget       *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, _ ("Save"));
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->record = record != NULL ? cy_record_copy (record) : make_record (session, file, method);
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  fill_sheet (self, file);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_body (self));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (self->forms[0], "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
