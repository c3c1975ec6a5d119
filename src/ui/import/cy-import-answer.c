/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Controls that answer what an import cannot know: what a word or a date means, which village. */
#include "cy-import-answer.h"

#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-import-words.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  CyImportJob     *job;
  CyImportQuestion question;
  GPtrArray       *values; /* what each place of the drop-down means; NULL: not answered */
} Answer;

static void
answer_free (gpointer data, GClosure *closure)
{
  Answer *answer = data;

  g_object_unref (answer->job);
  g_free (answer->question.raw);
  g_clear_pointer (&answer->values, g_ptr_array_unref);
  g_free (answer);
}

static Answer *
make_answer (CyImportJob *job, const CyImportQuestion *question)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->job = g_object_ref (job);
  answer->question.target = question->target;
  answer->question.raw = g_strdup (question->raw);
  answer->values = g_ptr_array_new_with_free_func (g_free);

  return answer;
}

static void
add_choice (Answer *answer, GtkStringList *names, const char *name, const char *value)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (answer->values, g_strdup (value));
}

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, Answer *answer)
{
  const guint selected = gtk_drop_down_get_selected (choice);

  if (selected < answer->values->len)
    cy_import_job_answer (answer->job,
                          &answer->question,
                          g_ptr_array_index (answer->values, selected));
}

/* ---- Codes ---- */

/* The likely code first, then all. */
static void
add_codes (Answer *answer, GtkStringList *names, const char *set_id, const char *guess)
{
  CyCodeSet *set = cy_code_set_get (set_id);

  if (guess != NULL)
    {
      g_autofree char *name =
        g_strdup_printf (_ ("%s (likely)"), cy_code_get_short_name (set_id, guess));

      add_choice (answer, names, name, guess);
    }
  for (guint i = 0; set != NULL && i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      add_choice (answer, names, code->short_name, code->code);
    }
}

/* ---- Dates ---- */

static void
add_date (Answer *answer, GtkStringList *names, CyDate date)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, date);
  g_autofree char *name = cy_date_format (date, CY_DATE_CHINESE);

  if (date != CY_DATE_NONE)
    add_choice (answer, names, name, value);
}

static void
date_changed_cb (GtkEditable *entry, Answer *answer)
{
  g_autofree char *value = NULL;
  CyDateParse      parse;

  if (*gtk_editable_get_text (entry) == '\0')
    {
      cy_import_job_answer (answer->job, &answer->question, NULL);
      return;
    }
  if (cy_date_parse (gtk_editable_get_text (entry), &parse) != CY_DATE_OK)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  value = g_strdup_printf ("%" G_GINT64_FORMAT, parse.date);
  cy_import_job_answer (answer->job, &answer->question, value);
}

static void
focus_left_cb (GtkEventControllerFocus *focus, GtkEditable *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

static GtkWidget *
make_date_entry (CyImportJob *job, const CyImportQuestion *question)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char         *known =
    cy_import_options_get_value (cy_import_job_get_options (job), question->target, question->raw);
  g_autofree char *text = known != NULL && *known != '\0'
                            ? cy_date_format (g_ascii_strtoll (known, NULL, 10), CY_DATE_ISO)
                            : NULL;

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("such as 1990.05"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_connect_data (entry,
                         "activate",
                         G_CALLBACK (date_changed_cb),
                         make_answer (job, question),
                         answer_free,
                         0);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), entry);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* ---- Words and dates ---- */

static guint
find_value (const Answer *answer, const char *value)
{
  for (guint i = 0; value != NULL && i < answer->values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (answer->values, i), value) == 0)
      return i;

  return 0;
}

static GtkWidget *
make_choice (CyImportJob *job, const CyImportQuestion *question, const CyField *field)
{
  Answer        *answer = make_answer (job, question);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget     *choice = gtk_drop_down_new (G_LIST_MODEL (names), expression);
  CyDateParse    parse;

  add_choice (answer, names, C_ ("import", "Choose…"), NULL);
  if (field->kind == CY_KIND_CODE)
    add_codes (answer, names, field->of, question->guess);
  else if (cy_date_parse (question->raw, &parse) == CY_DATE_AMBIGUOUS)
    {
      add_date (answer, names, parse.date);
      add_date (answer, names, parse.other);
    }
  add_choice (answer, names, _ ("Leave empty"), "");
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), answer->values->len > 12);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              find_value (answer,
                                          cy_import_options_get_value (cy_import_job_get_options (
                                                                         job),
                                                                       question->target,
                                                                       question->raw)));
  g_signal_connect_data (choice,
                         "notify::selected",
                         G_CALLBACK (selected_cb),
                         answer,
                         answer_free,
                         0);

  return choice;
}

/**
 * cy_import_answer_new:
 * @job: the import
 * @question: what was not understood
 *
 * Returns: (transfer floating): a control that says what it means
 */
GtkWidget *
cy_import_answer_new (CyImportJob *job, const CyImportQuestion *question)
{
  const CyField *field = cy_target_get_field (question->target);
  GtkWidget     *control = field->kind == CY_KIND_DATE && !question->ambiguous
                             ? make_date_entry (job, question)
                             : make_choice (job, question, field);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question->raw,
                                  -1);

  return control;
}

/* ---- Places ---- */

typedef struct
{
  CyImportJob *job;
  char        *key;
  GArray      *units; /* gint64 at each place of the drop-down; OTHER for the search */
  GtkWidget   *other;
} Place;

#define OPEN (-1)
#define OTHER (-2)

static void
place_free (gpointer data, GClosure *closure)
{
  Place *place = data;

  g_object_unref (place->job);
  g_free (place->key);
  g_array_unref (place->units);
  g_free (place);
}

static void
add_unit (Place *place, GtkStringList *names, const char *name, gint64 unit)
{
  gtk_string_list_append (names, name);
  g_array_append_val (place->units, unit);
}

static void
place_selected_cb (GtkDropDown *choice, GParamSpec *pspec, Place *place)
{
  const gint64 unit = g_array_index (place->units, gint64, gtk_drop_down_get_selected (choice));

  gtk_widget_set_visible (place->other, unit == OTHER);
  if (unit == OTHER)
    gtk_widget_grab_focus (place->other);
  else
    cy_import_job_place (place->job, place->key, unit);
}

static void
other_chosen_cb (CyUnitChoice *choice, Place *place)
{
  const gint64 unit = cy_unit_choice_get_unit (choice);

  if (unit != 0)
    cy_import_job_place (place->job, place->key, unit);
}

static void
select_decided (CyImportJob *job, GtkDropDown *choice, Place *place)
{
  const gint64 *decided = g_hash_table_lookup (cy_import_job_get_options (job)->places, place->key);

  if (decided == NULL)
    return;
  for (guint i = 0; i < place->units->len; i++)
    if (g_array_index (place->units, gint64, i) == *decided)
      {
        gtk_drop_down_set_selected (choice, i);
        return;
      }
  gtk_drop_down_set_selected (choice, place->units->len - 1);
  cy_unit_choice_set_unit (CY_UNIT_CHOICE (place->other), *decided);
  gtk_widget_set_visible (place->other, TRUE);
}

/**
 * cy_import_answer_new_place:
 * @job: the import
 * @village: a place that the library does not know
 *
 * Returns: (transfer floating): a control that says which unit it is
 */
GtkWidget *
cy_import_answer_new_place (CyImportJob *job, const CyImportVillage *village)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget     *choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  Place         *place = g_new0 (Place, 1);

  place->job = g_object_ref (job);
  place->key = g_strdup (village->key);
  place->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  place->other = cy_unit_choice_new (cy_import_job_get_session (job));
  if (village->unclear)
    add_unit (place, names, C_ ("import", "Choose…"), OPEN);
  add_unit (place, names, _ ("Make it, check later"), 0);
  for (guint i = 0; i < village->n_suggestions; i++)
    add_unit (place, names, village->names[i], village->suggestions[i]);
  add_unit (place, names, _ ("Another unit…"), OTHER);
  gtk_widget_set_visible (place->other, FALSE);
  select_decided (job, GTK_DROP_DOWN (choice), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  village->label,
                                  -1);
  g_signal_connect (place->other, "chosen", G_CALLBACK (other_chosen_cb), place);
  g_signal_connect_data (choice,
                         "notify::selected",
                         G_CALLBACK (place_selected_cb),
                         place,
                         place_free,
                         0);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), place->other);

  return box;
}
