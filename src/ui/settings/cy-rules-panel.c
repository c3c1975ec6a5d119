/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 规则: the rule sets by year and level. */
#include "cy-rules-panel.h"

#include "cy-date.h"
#include "cy-dialog.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-rules-form.h"
#include "cy-rules.h"
#include "cy-save.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

struct _CyRulesPanel
{
  CyPanel parent_instance;

  GtkWidget *years;
  GtkWidget *note;
  GtkWidget *save;
  GtkWidget *delete;
  GtkWidget    *form;
  GPtrArray    *rules;
  CyRecord     *shown;
  GHashTable   *names;       /* id of a unit with rules of its own → its name */
  gint64        wanted_year; /* to be shown after the next reading, and for which unit */
  gint64        wanted_unit;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyRulesPanel, cy_rules_panel, CY_TYPE_PANEL)

/* ---- The list of years and levels ---- */

static const char *
get_note (CyRecord *rules)
{
  if (cy_record_get_id (rules) == 0)
    return _ ("These are example values. Set them by your own documents, then save.");
  if (cy_record_has (rules, CY_RULES_UNIT))
    return _ (
      "Goes before the rule set of the county, for this unit and what is below it, until its "
      "next one.");

  return _ ("Holds from this year until the next rule set.");
}

static void
show_set (CyRulesPanel *self, CyRecord *rules)
{
  gboolean is_example = cy_record_get_id (rules) == 0;

  self->shown = rules;
  cy_rules_form_set_rules (CY_RULES_FORM (self->form), rules);
  gtk_label_set_text (GTK_LABEL (self->note), get_note (rules));
  gtk_widget_set_css_classes (self->note,
                              (const char *[]){ is_example ? "warn" : "caption", NULL });
  gtk_widget_set_sensitive (self->save, is_example || cy_panel_get_unsaved (CY_PANEL (self)));
  gtk_widget_set_visible (self->delete, cy_record_has (rules, CY_RULES_UNIT));
}

static void
year_cb (GtkListBox *list, GtkListBoxRow *row, CyRulesPanel *self)
{
  if (row != NULL)
    show_set (self, g_ptr_array_index (self->rules, gtk_list_box_row_get_index (row)));
}

static char *
name_set (CyRulesPanel *self, CyRecord *rules)
{
  gint64      unit = cy_record_get_int (rules, CY_RULES_UNIT);
  int         year = (int) cy_record_get_int (rules, CY_RULES_YEAR);
  const char *name = g_hash_table_lookup (self->names, &unit);

  /* Translators: year, name of a township with rules of its own */
  return name != NULL ? g_strdup_printf (_ ("Year %d · %s"), year, name)
                      : g_strdup_printf (_ ("Year %d"), year);
}

static GtkWidget *
make_year (CyRulesPanel *self, CyRecord *rules)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *text = name_set (self, rules);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return row;
}

static void
show_years (CyRulesPanel *self)
{
  GtkWidget *row;
  int        chosen = 0;

  while ((row = gtk_widget_get_first_child (self->years)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->years), row);
  for (guint i = 0; i < self->rules->len; i++)
    {
      CyRecord *rules = g_ptr_array_index (self->rules, i);

      gtk_list_box_append (GTK_LIST_BOX (self->years), make_year (self, rules));
      if (cy_record_get_int (rules, CY_RULES_YEAR) <= self->wanted_year &&
          cy_record_get_int (rules, CY_RULES_UNIT) == self->wanted_unit)
        chosen = (int) i;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->years),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->years), chosen));
}

/* ---- Reading ---- */

typedef struct
{
  GPtrArray  *rules;
  GHashTable *names;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->rules, g_ptr_array_unref);
  g_clear_pointer (&answer->names, g_hash_table_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gboolean
add_name (CySqlRow *row, gpointer data, GError **error)
{
  gint64 unit = cy_sql_row_get_int (row, 0);

  g_hash_table_replace (data,
                        g_memdup2 (&unit, sizeof unit),
                        g_strdup (cy_sql_row_get_text (row, 1)));

  return TRUE;
}

static gboolean
has_county (GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    if (!cy_record_has (g_ptr_array_index (rules, i), CY_RULES_UNIT))
      return TRUE;

  return FALSE;
}

static gpointer
read_rules (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  CyRecord *example;

  answer->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  answer->rules = cy_mapper_load_all (conn, CY_RULES, error);
  if (answer->rules == NULL ||
      !cy_sql_each (conn,
                    "SELECT id, coalesce(short_name, name) FROM unit"
                    " WHERE id IN (SELECT unit FROM rules WHERE deleted IS NULL)",
                    add_name,
                    answer->names,
                    error,
                    ""))
    return NULL;
  if (has_county (answer->rules))
    return g_steal_pointer (&answer);
  example = cy_rules_for_year (conn, *(int *) data, error);
  if (example == NULL)
    return NULL;
  g_ptr_array_insert (answer->rules, 0, example);

  return g_steal_pointer (&answer);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyRulesPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (answer == NULL)
    {
      cy_session_present_error (cy_panel_get_session (CY_PANEL (self)), error);
      return;
    }
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  self->rules = g_steal_pointer (&answer->rules);
  self->names = g_steal_pointer (&answer->names);
  show_years (self);
}

static void
reload (CyRulesPanel *self)
{
  const int year =
    cy_date_get_year (cy_session_get_base_date (cy_panel_get_session (CY_PANEL (self))));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (cy_panel_get_session (CY_PANEL (self)),
                   read_rules,
                   g_memdup2 (&year, sizeof year),
                   g_free,
                   (GDestroyNotify) answer_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* What is being edited is not swept away by changes elsewhere. */
static void
data_changed_cb (CySession *session, guint64 entities, CyRulesPanel *self)
{
  if (!cy_panel_get_unsaved (CY_PANEL (self)))
    reload (self);
}

/* ---- Changing ---- */

static void
changed_cb (CyRulesForm *form, CyRulesPanel *self)
{
  cy_panel_set_unsaved (CY_PANEL (self), TRUE);
  gtk_widget_set_sensitive (self->save, TRUE);
}

/* One unit has one rule set a year. */
static gboolean
is_free (CyRulesPanel *self, CyRecord *rules)
{
  gint64 year = cy_record_get_int (rules, CY_RULES_YEAR);
  gint64 unit = cy_record_get_int (rules, CY_RULES_UNIT);

  for (guint i = 0; i < self->rules->len; i++)
    {
      CyRecord *other = g_ptr_array_index (self->rules, i);

      if (other != rules && cy_record_get_int (other, CY_RULES_YEAR) == year &&
          cy_record_get_int (other, CY_RULES_UNIT) == unit)
        return FALSE;
    }

  return year > 0;
}

static void
want (CyRulesPanel *self, CyRecord *rules)
{
  self->wanted_year = cy_record_get_int (rules, CY_RULES_YEAR);
  self->wanted_unit = cy_record_get_int (rules, CY_RULES_UNIT);
}

static void
save_cb (GtkButton *button, CyRulesPanel *self)
{
  CyRulesForm     *form = CY_RULES_FORM (self->form);
  g_autofree char *name = NULL;

  if (!cy_rules_form_commit (form))
    return;
  if (!is_free (self, self->shown))
    {
      cy_rules_form_refuse (form,
                            CY_RULES_YEAR,
                            _ ("There is a rule set of this year for this unit already."));
      return;
    }
  want (self, self->shown);
  name = g_strdup_printf (_ ("Rules of %d"), (int) self->wanted_year);
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  gtk_widget_set_sensitive (self->save, FALSE);
  cy_save_record (cy_panel_get_session (CY_PANEL (self)), self->shown, name, _ ("Rule set saved"));
}

/* A copy of what is shown; it is checked first, so that no fault is handed on. */
static CyRecord *
dup_shown (CyRulesPanel *self)
{
  CyRecord *copy;

  if (self->shown == NULL || !cy_rules_form_check (CY_RULES_FORM (self->form)))
    return NULL;
  copy = cy_record_new (CY_RULES);
  cy_record_assign (copy, self->shown);

  return copy;
}

static void
save_copy (CyRulesPanel *self, CyRecord *copy, const char *news)
{
  g_autofree char *name = NULL;

  want (self, copy);
  name = g_strdup_printf (_ ("Rules of %d"), (int) self->wanted_year);
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  cy_save_record (cy_panel_get_session (CY_PANEL (self)), copy, name, news);
}

static void
copy_cb (GtkButton *button, CyRulesPanel *self)
{
  g_autoptr (CyRecord) copy = dup_shown (self);
  gint64 year;

  if (copy == NULL)
    return;
  year = cy_record_get_int (copy, CY_RULES_YEAR);
  do
    cy_record_set_int (copy, CY_RULES_YEAR, ++year);
  while (!is_free (self, copy));
  save_copy (self, copy, _ ("Rule set copied to the next year"));
}

static void
copied_cb (CyRecord *copy, gpointer user_data)
{
  CyRulesPanel *self = user_data;

  if (is_free (self, copy))
    save_copy (self, copy, _ ("Rule set copied"));
  else
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("There is a rule set of this year for this unit already."),
                       _ ("Choose another year or unit, or change the one that is there."));
}

static void
copy_to_cb (GtkButton *button, CyRulesPanel *self)
{
  static const guint fields[] = { CY_RULES_YEAR, CY_RULES_UNIT, CY_RULES_NAME };
  g_autoptr (CyRecord) copy = dup_shown (self);

  if (copy == NULL)
    return;
  cy_record_unset (copy, CY_RULES_NAME);
  cy_record_dialog_present (GTK_WIDGET (self),
                            cy_panel_get_session (CY_PANEL (self)),
                            &(CyRecordDialog){
                              .heading = _ ("Copy the Rule Set"),
                              .text = _ ("The copy goes before the rule set of the county, for the "
                                         "unit and what is below it. Without a unit it is one of "
                                         "the county."),
                              .accept = _ ("Copy"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            copy,
                            copied_cb,
                            self);
}

/* Without its own, a township goes by the rules of the county again. */
static void
delete_cb (GtkButton *button, CyRulesPanel *self)
{
  g_autofree char *name = name_set (self, self->shown);
  g_autofree char *step = g_strdup_printf (_ ("Delete the rules: %s"), name);

  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  self->wanted_unit = 0;
  cy_save_deletion (cy_panel_get_session (CY_PANEL (self)),
                    self->shown,
                    step,
                    _ ("Rule set deleted; the rules of the county hold again"));
}

/* ---- Layout ---- */

static GtkWidget *
make_years (CyRulesPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy to Next Year"));
  GtkWidget *copy_to = gtk_button_new_with_label (_ ("Copy for a Unit…"));

  self->delete = gtk_button_new_with_label (_ ("Delete"));

  self->years = gtk_list_box_new ();
  gtk_widget_add_css_class (self->years, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->years),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rule sets"),
                                  -1);
  g_signal_connect (self->years, "row-selected", G_CALLBACK (year_cb), self);
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), self);
  g_signal_connect (copy_to, "clicked", G_CALLBACK (copy_to_cb), self);
  g_signal_connect (self->delete, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (box), self->years);
  gtk_box_append (GTK_BOX (box), copy);
  gtk_box_append (GTK_BOX (box), copy_to);
  gtk_box_append (GTK_BOX (box), self->delete);

  return box;
}

static GtkWidget *
make_form (CyRulesPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_set_hexpand (self->note, TRUE);
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_set_valign (self->save, GTK_ALIGN_CENTER);
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (head), self->note);
  gtk_box_append (GTK_BOX (head), self->save);
  gtk_box_append (GTK_BOX (box), head);
  self->form = cy_rules_form_new (cy_panel_get_session (CY_PANEL (self)));
  g_signal_connect (self->form, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
cy_rules_panel_dispose (GObject *object)
{
  CyRulesPanel *self = CY_RULES_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (cy_rules_panel_parent_class)->dispose (object);
}

static void
cy_rules_panel_class_init (CyRulesPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_rules_panel_dispose;
}

static void
cy_rules_panel_init (CyRulesPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Rules"),
                      _ ("Every threshold of the program, by year and level. Each save is a step "
                         "that can be "
                         "undone."));
}

/**
 * cy_rules_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_rules_panel_new (CySession *session)
{
  CyRulesPanel *self = g_object_new (CY_TYPE_RULES_PANEL, NULL);
  GtkWidget    *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  cy_panel_set_session (CY_PANEL (self), session);
  self->wanted_year = cy_date_get_year (cy_session_get_base_date (session));
  gtk_box_append (GTK_BOX (columns), make_years (self));
  gtk_box_append (GTK_BOX (columns), make_form (self));
  gtk_box_append (GTK_BOX (self), columns);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (data_changed_cb), self, 0);
  reload (self);

  return GTK_WIDGET (self);
}
