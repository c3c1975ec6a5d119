/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for what was found of an ability, for a correction, and for a judgement of potential. */
#include "cy-ability-dialogs.h"

#include "cy-ability-run.h"
#include "cy-ability.h"
#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-text.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession      *session;
  CyAbilityFrame *frame;
  CyRecord       *record;
  gint64          wrong; /* id of the record that is corrected, 0 for none */
  GtkWidget      *form;
  GtkWidget      *meaning;
  GtkWidget      *withdraw; /* a check button, of a correction */
} Dialog;

static const guint record_fields[] = {
  CY_ABILITY_RECORD_ABILITY, CY_ABILITY_RECORD_LEVEL,    CY_ABILITY_RECORD_DATE,
  CY_ABILITY_RECORD_SOURCE,  CY_ABILITY_RECORD_EVIDENCE, CY_ABILITY_RECORD_RECORDER,
};
static const guint correct_fields[] = {
  CY_ABILITY_RECORD_REASON, CY_ABILITY_RECORD_LEVEL,    CY_ABILITY_RECORD_DATE,
  CY_ABILITY_RECORD_SOURCE, CY_ABILITY_RECORD_EVIDENCE, CY_ABILITY_RECORD_RECORDER,
};

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  cy_ability_frame_unref (self->frame);
  g_free (self);
}

/* What the level means by the framework; a level between two is more than the lower of them. */
static void
show_meaning (Dialog *self)
{
  int         kind = cy_ability_frame_find (self->frame,
                                    cy_record_get_text (self->record, CY_ABILITY_RECORD_ABILITY));
  gint64      level = cy_record_get_int (self->record, CY_ABILITY_RECORD_LEVEL);
  const char *words = NULL;

  if (kind >= 0 && level >= CY_ABILITY_LOWEST && level <= CY_ABILITY_HIGHEST)
    words = self->frame->kinds[kind].words[level / 10 - 1];
  if (words != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Level %d: %s"), (int) level / 10, words);

      gtk_label_set_text (GTK_LABEL (self->meaning), text);
    }
  else
    gtk_label_set_text (GTK_LABEL (self->meaning), "");
}

static void
changed_cb (CyFormSection *form, guint field, Dialog *self)
{
  show_meaning (self);
}

static guint
get_fault_field (CyAbilityFault fault)
{
  switch (fault)
    {
    case CY_ABILITY_NO_LEVEL:
      return CY_ABILITY_RECORD_LEVEL;
    case CY_ABILITY_NO_ABILITY:
      return CY_ABILITY_RECORD_ABILITY;
    case CY_ABILITY_NO_SOURCE:
      return CY_ABILITY_RECORD_SOURCE;
    case CY_ABILITY_NO_EVIDENCE:
      return CY_ABILITY_RECORD_EVIDENCE;
    case CY_ABILITY_NO_REASON:
      return CY_ABILITY_RECORD_REASON;
    case CY_ABILITY_SOUND:
    case CY_ABILITY_NO_DAY:
    case CY_ABILITY_TOO_LATE:
    default:
      return CY_ABILITY_RECORD_DATE;
    }
}

static gboolean
refuse (Dialog *self, CyAbilityFault fault)
{
  CyFieldEditor *editor =
    cy_form_section_find (CY_FORM_SECTION (self->form), get_fault_field (fault));

  if (editor != NULL)
    {
      cy_field_editor_set_problem (editor, cy_ability_fault_get_words (fault), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
    }

  return FALSE;
}

static gboolean
is_withdrawn (const Dialog *self)
{
  return self->withdraw != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->withdraw));
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  CyAbilityFault fault;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  cy_form_section_clear_problems (CY_FORM_SECTION (self->form));
  if (is_withdrawn (self))
    {
      const char *reason = cy_record_get_text (self->record, CY_ABILITY_RECORD_REASON);

      if (!cy_text_has_words (reason))
        return refuse (self, CY_ABILITY_NO_REASON);
      cy_ability_run_withdraw (self->session, self->wrong, reason);
      return TRUE;
    }
  fault = cy_ability_check (self->record, cy_session_get_today (self->session));
  if (fault != CY_ABILITY_SOUND)
    return refuse (self, fault);
  if (self->wrong != 0)
    cy_ability_run_correct (self->session, self->wrong, self->record);
  else
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new ();

      g_ptr_array_add (records, self->record);
      cy_ability_run_add (self->session, records);
    }

  return TRUE;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
present (GtkWidget   *over,
         Dialog      *self,
         const char  *heading,
         const char  *text,
         const char  *accept,
         const guint *fields,
         guint        n_fields)
{
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, accept);

  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  self->form = cy_form_section_new (self->session, NULL, CY_ABILITY_RECORD, fields, n_fields);
  self->meaning = make_label ("");
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_label (text));
  if (self->withdraw != NULL)
    cy_form_dialog_add (CY_FORM_DIALOG (window), self->withdraw);
  cy_form_dialog_add (CY_FORM_DIALOG (window), self->form);
  cy_form_dialog_add (CY_FORM_DIALOG (window), self->meaning);
  g_signal_connect (self->form, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  show_meaning (self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * cy_ability_dialog_record:
 * @over: a widget of the window that it stands over
 * @session: the session
 * @frame: what levels mean
 * @person: of whom something was found
 * @name: who that is
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_ability_dialog_record (GtkWidget      *over,
                          CySession      *session,
                          CyAbilityFrame *frame,
                          gint64          person,
                          const char     *name)
{
  Dialog          *self = g_new0 (Dialog, 1);
  g_autofree char *text =
    g_strdup_printf (_ ("%s. Levels go from 1 to 5; a half may be given. What is recorded is never "
                        "overwritten."),
                     name);

  self->session = g_object_ref (session);
  self->frame = cy_ability_frame_ref (frame);
  self->record = cy_record_new (CY_ABILITY_RECORD);
  cy_record_set_int (self->record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_int (self->record, CY_ABILITY_RECORD_DATE, cy_session_get_today (session));

  return present (over,
                  self,
                  _ ("Record a Finding"),
                  text,
                  _ ("Record"),
                  record_fields,
                  G_N_ELEMENTS (record_fields));
}

/**
 * cy_ability_dialog_correct:
 * @over: a widget of the window that it stands over
 * @session: the session
 * @frame: what levels mean
 * @wrong: the record that is wrong
 * @name: of whom it is
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_ability_dialog_correct (GtkWidget      *over,
                           CySession      *session,
                           CyAbilityFrame *frame,
                           CyRecord       *wrong,
                           const char     *name)
{
  Dialog          *self = g_new0 (Dialog, 1);
  const char      *ability = cy_record_get_text (wrong, CY_ABILITY_RECORD_ABILITY);
  g_autofree char *date =
    cy_date_format (cy_record_get_int (wrong, CY_ABILITY_RECORD_DATE), CY_DATE_ISO);
  g_autofree char *text =
    g_strdup_printf (_ ("%s, %s, %s. The record stays, struck through, and does not count any "
                        "more."),
                     name,
                     cy_code_get_name ("ability", ability),
                     date);

  self->session = g_object_ref (session);
  self->frame = cy_ability_frame_ref (frame);
  self->wrong = cy_record_get_id (wrong);
  self->record = cy_record_new (CY_ABILITY_RECORD);
  cy_record_assign (self->record, wrong);
  cy_record_unset (self->record, CY_ABILITY_RECORD_REASON);
  cy_record_set_int (self->record, CY_ABILITY_RECORD_CORRECTS, self->wrong);
  self->withdraw = gtk_check_button_new_with_label (_ ("It should not have been recorded at all"));

  return present (over,
                  self,
                  _ ("Correct a Record"),
                  text,
                  _ ("Correct It"),
                  correct_fields,
                  G_N_ELEMENTS (correct_fields));
}

static void
potential_done (CyRecord *record, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;

  cy_save_record (session, record, _ ("Judge potential"), _ ("Potential recorded"));
}

/**
 * cy_ability_dialog_potential:
 * @over: a widget of the window that it stands over
 * @session: the session
 * @person: who is judged
 * @name: who that is
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_ability_dialog_potential (GtkWidget *over, CySession *session, gint64 person, const char *name)
{
  static const guint fields[] = { CY_POTENTIAL_DATE,
                                  CY_POTENTIAL_GRADE,
                                  CY_POTENTIAL_DIRECTION,
                                  CY_POTENTIAL_JUDGES,
                                  CY_POTENTIAL_BASIS };
  g_autofree char   *text =
    g_strdup_printf (_ ("%s. Named people judge, and say on what basis; former judgements stay."),
                     name);
  CyRecordDialog spec = { .heading = _ ("Judge the Potential"),
                          .text = text,
                          .accept = _ ("Record"),
                          .fields = fields,
                          .n_fields = G_N_ELEMENTS (fields),
                          .last_day = cy_session_get_today (session) };
  g_autoptr (CyRecord) record = cy_record_new (CY_POTENTIAL);

  cy_record_set_int (record, CY_POTENTIAL_PERSON, person);
  cy_record_set_int (record, CY_POTENTIAL_DATE, cy_session_get_today (session));

  return cy_record_dialog_present (over,
                                   session,
                                   &spec,
                                   record,
                                   potential_done,
                                   g_object_ref (session));
}
