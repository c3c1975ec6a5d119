/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A window that asks what a deed about grades needs, and what the deed is told of it. */
#include "cy-grade-form.h"

#include "cy-code-choice.h"
#include "cy-deed-run.h"
#include "cy-format.h"
#include "cy-grade-words.h"
#include "cy-grade.h"
#include "cy-text.h"

#include <glib/gi18n.h>

CyGradeWork *
cy_grade_work_new (CySession *session, const CyGradeList *list)
{
  CyGradeWork *self = g_new0 (CyGradeWork, 1);

  self->cycle = list->cycle;
  self->today = cy_session_get_today (session);

  return self;
}

void
cy_grade_work_free (gpointer work)
{
  CyGradeWork *self = work;

  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self->outcome);
  g_free (self->grade);
  g_free (self->who);
  g_free (self->words);
  g_free (self);
}

/* ---- Fields ---- */

static void
form_free (gpointer data)
{
  CyGradeForm *self = data;

  g_object_unref (self->session);
  cy_grade_list_unref ((CyGradeList *) self->list);
  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self);
}

/**
 * cy_grade_form_new:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @list: the cycle
 * @heading: what is done
 * @accept: words of the button: a verb
 *
 * Returns: (transfer none): a form without fields, not shown yet; goes with its window
 */
CyGradeForm *
cy_grade_form_new (GtkWidget         *over,
                   CySession         *session,
                   const CyGradeList *list,
                   const char        *heading,
                   const char        *accept)
{
  CyGradeForm *self = g_new0 (CyGradeForm, 1);

  self->window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, accept);
  self->session = g_object_ref (session);
  self->list = cy_grade_list_ref ((CyGradeList *) list);
  g_object_set_data_full (G_OBJECT (self->window), "grade", self, form_free);

  return self;
}

/* Below what is there, to be read. */
void
cy_grade_form_add_words (CyGradeForm *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_add_css_class (label, "secondary");
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), label);
}

GtkWidget *
cy_grade_form_add_entry (CyGradeForm *self, const char *label, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  cy_form_dialog_add_field (CY_FORM_DIALOG (self->window), label, entry);

  return entry;
}

GtkWidget *
cy_grade_form_add_day (CyGradeForm *self, const char *label, CyDate date)
{
  g_autofree char *day = cy_date_format (date, CY_DATE_ISO);

  return cy_grade_form_add_entry (self, label, day);
}

/* The grades of the scheme; the second best is put forward. */
GtkWidget *
cy_grade_form_add_grade (CyGradeForm *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < CY_GRADE_N_RANKS; i++)
    gtk_string_list_append (words, cy_grade_get_word (cy_grade_get_nth (self->list->family, i)));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  cy_form_dialog_add_field (CY_FORM_DIALOG (self->window), _ ("New grade"), choice);

  return choice;
}

/* ---- Values ---- */

static const char *
get_text (GtkWidget *entry)
{
  return entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (entry)) : NULL;
}

/**
 * cy_grade_form_find_gap:
 * @self: a form
 *
 * Returns: (nullable): what is to be filled in, translated; %NULL if nothing is
 */
const char *
cy_grade_form_find_gap (const CyGradeForm *self)
{
  if (self->may_be_empty)
    return NULL;
  if (self->who != NULL && !cy_text_has_words (get_text (self->who)))
    return _ ("Say who authorised it.");
  if (self->words != NULL && !cy_text_has_words (get_text (self->words)))
    return _ ("Say why.");

  return NULL;
}

/* Tenths of a percent, 0 for nothing; what is not between 0 and 100 % is refused by the model. */
static gboolean
read_share (CyFormDialog *window, GtkWidget *entry, int *share)
{
  CyValue value = CY_VALUE_INIT;

  if (!cy_format_parse (CY_KIND_FIXED, NULL, 1, get_text (entry), &value))
    {
      cy_form_dialog_set_message (window, _ ("Write the share as a number, such as 25 or 12.5."));
      return FALSE;
    }
  *share = value.type == CY_VALUE_INT ? (int) CLAMP (value.number, -1, 1001) : 0;

  return TRUE;
}

static gboolean
take_values (CyFormDialog *window, const CyGradeForm *self, CyGradeWork *work)
{
  if ((self->date != NULL && !cy_form_dialog_read_day (window, self->date, &work->date)) ||
      (self->until != NULL && !cy_form_dialog_read_day (window, self->until, &work->until)) ||
      (self->share != NULL && !read_share (window, self->share, &work->share)))
    return FALSE;
  work->who = g_strdup (get_text (self->who));
  work->words = g_strdup (get_text (self->words));
  if (self->grade != NULL)
    work->grade =
      g_strdup (cy_grade_get_nth (self->list->family,
                                  gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grade))));
  work->entries = self->entries != NULL ? g_array_ref (self->entries) : NULL;
  work->appeal = self->appeal;
  if (self->outcome != NULL)
    work->outcome = g_strdup (cy_code_choice_get_code (CY_CODE_CHOICE (self->outcome)));

  return TRUE;
}

static gboolean
accepted_cb (CyFormDialog *window, CyGradeForm *self)
{
  const char  *gap = cy_grade_form_find_gap (self);
  CyGradeWork *work;

  cy_form_dialog_set_message (window, gap);
  if (gap != NULL)
    return FALSE;
  work = cy_grade_work_new (self->session, self->list);
  if (!take_values (window, self, work))
    {
      cy_grade_work_free (work);
      return FALSE;
    }
  cy_deed_run (self->session, self->func, work, cy_grade_work_free, TRUE);

  return TRUE;
}

/**
 * cy_grade_form_present:
 * @self: a form with its fields
 * @func: the deed; its data is a #CyGradeWork
 *
 * Does it once the user agrees and nothing is missing.
 */
void
cy_grade_form_present (CyGradeForm *self, CyDbFunc func)
{
  self->func = func;
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}
