/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a report can be told, as a form: who is in it, what is hidden, who signs, which columns. */
#include "cy-report-form.h"

#include "cy-column-order.h"
#include "cy-date.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>

#define FIELDS_WIDTH 300
#define COLUMNS_WIDTH 280
#define COLUMNS_HEIGHT 300

enum
{
  UNIT_NAME,
  LEADER,
  AUDITOR,
  FILLER,
  PHONE,
  N_ENTRIES
};

typedef struct
{
  const char      *title;
  gsize            offset;
  CyReportArgFlags flag; /* of the reports that have it */
} Line;

static const Line lines[N_ENTRIES] = {
  [UNIT_NAME] = { N_ ("Reporting unit"),
                  G_STRUCT_OFFSET (CyReportArgs, unit_name),
                  CY_REPORT_ARG_UNIT },
  [LEADER] = { N_ ("Head of the unit"),
               G_STRUCT_OFFSET (CyReportArgs, leader),
               CY_REPORT_ARG_SIGNATURE },
  [AUDITOR] = { N_ ("Checked by"),
                G_STRUCT_OFFSET (CyReportArgs, auditor),
                CY_REPORT_ARG_SIGNATURE },
  [FILLER] = { N_ ("Filled in by"),
               G_STRUCT_OFFSET (CyReportArgs, filler),
               CY_REPORT_ARG_SIGNATURE },
  [PHONE] = { N_ ("Telephone"), G_STRUCT_OFFSET (CyReportArgs, phone), CY_REPORT_ARG_SIGNATURE },
};

struct _CyReportForm
{
  GtkWidget parent_instance;

  const CyReport *report;
  GtkWidget      *fields;
  GtkWidget      *state;
  GtkWidget      *mask;
  GtkWidget      *since;
  GtkWidget      *entries[N_ENTRIES];
  GtkWidget      *columns;
  char          **chosen; /* as remembered; none for the usual ones */
};

G_DEFINE_FINAL_TYPE (CyReportForm, cy_report_form, GTK_TYPE_WIDGET)

/* ---- Choices ---- */

static GtkWidget *
make_choice (const char *label, const char *const *words, guint n_words, guint chosen)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  GtkWidget     *choice;

  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (list, _ (words[i]));
  choice = gtk_drop_down_new (G_LIST_MODEL (list), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);

  return choice;
}

static const char *const mask_words[] = {
  [CY_MASK_NONE] = N_ ("In full"),
  [CY_MASK_MIDDLE8] = N_ ("8 in the middle hidden"),
  [CY_MASK_BIRTH] = N_ ("Date of birth hidden"),
  [CY_MASK_LAST4] = N_ ("Last 4 hidden"),
  [CY_MASK_LAST6] = N_ ("Last 6 hidden"),
  [CY_MASK_OMIT] = N_ ("Left out"),
};

/**
 * cy_mask_choice_new:
 * @mask: what is chosen first
 *
 * Returns: (transfer floating): a drop-down with the ways of hiding numbers
 */
GtkWidget *
cy_mask_choice_new (CyMask mask)
{
  return make_choice (_ ("ID and phone numbers"), mask_words, G_N_ELEMENTS (mask_words), mask);
}

/**
 * cy_mask_choice_get_words:
 * @mask: a way of hiding numbers
 *
 * Returns: (transfer none): what the user calls it
 */
const char *
cy_mask_choice_get_words (CyMask mask)
{
  return _ (mask_words[mask]);
}

CyMask
cy_mask_choice_get (GtkWidget *choice)
{
  return (CyMask) gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
}

/**
 * cy_state_choice_new:
 * @any_state: what is chosen first
 *
 * Returns: (transfer floating): a drop-down: who is in the pool, or everybody
 */
GtkWidget *
cy_state_choice_new (gboolean any_state)
{
  static const char *const words[] = { N_ ("In the pool only"), N_ ("All states") };

  return make_choice (_ ("Who is in it"), words, G_N_ELEMENTS (words), any_state ? 1 : 0);
}

gboolean
cy_state_choice_get (GtkWidget *choice)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)) == 1;
}

/* ---- Columns ---- */

static void
add_column (CyReportForm *self, const char *id, gboolean chosen)
{
  const char *title = self->report->column_title (id);

  if (title != NULL)
    cy_column_order_add (CY_COLUMN_ORDER (self->columns), id, title, chosen);
}

/* The chosen ones in their order, then all others. */
static void
show_columns (CyReportForm *self)
{
  g_auto (GStrv) usual = self->report->usual_columns (cy_mask_choice_get (self->mask));
  g_auto (GStrv) all = self->report->usual_columns (CY_MASK_NONE);
  const char *const *chosen = (const char *const *) (self->chosen != NULL ? self->chosen : usual);

  cy_column_order_clear (CY_COLUMN_ORDER (self->columns));
  for (guint i = 0; chosen[i] != NULL; i++)
    add_column (self, chosen[i], TRUE);
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains (chosen, all[i]))
      add_column (self, all[i], FALSE);
  for (guint i = 0; i < cy_person_list.n_columns; i++)
    {
      const char *id = cy_person_list.columns[i].id;

      if (!g_strv_contains (chosen, id) && !g_strv_contains ((const char *const *) all, id))
        add_column (self, id, FALSE);
    }
}

static void
mask_changed_cb (GObject *choice, GParamSpec *pspec, CyReportForm *self)
{
  if (self->columns != NULL && self->chosen == NULL &&
      !cy_column_order_get_touched (CY_COLUMN_ORDER (self->columns)))
    show_columns (self);
}

static void
usual_clicked_cb (GtkButton *button, CyReportForm *self)
{
  g_clear_pointer (&self->chosen, g_strfreev);
  show_columns (self);
}

static GtkWidget *
make_columns (CyReportForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Columns and their order"));
  GtkWidget *usual = gtk_button_new_with_label (_ ("Usual Columns"));

  self->columns = cy_column_order_new ();
  gtk_widget_add_css_class (label, "label");
  gtk_widget_add_css_class (usual, "link");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_size_request (self->columns, COLUMNS_WIDTH, COLUMNS_HEIGHT);
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  g_signal_connect (usual, "clicked", G_CALLBACK (usual_clicked_cb), self);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), usual);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->columns);

  return box;
}

/* ---- Fields ---- */

static void
add_field (CyReportForm *self, const char *title, GtkWidget *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (self->fields), box);
}

/* Those that this report has not are kept all the same, for the next report that has them. */
static void
add_entries (CyReportForm *self)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      self->entries[i] = g_object_ref_sink (gtk_entry_new ());
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (lines[i].title),
                                      -1);
      gtk_entry_set_activates_default (GTK_ENTRY (self->entries[i]), TRUE);
      if (self->report->args & lines[i].flag)
        add_field (self, _ (lines[i].title), self->entries[i]);
    }
}

/* ---- The period ---- */

/* 0 for nothing, or for what is no whole day. */
static guint
read_since (CyReportForm *self)
{
  CyDateParse parse;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->since));

  return cy_date_parse (text, &parse) == CY_DATE_OK && cy_date_get_day (parse.date) != 0
           ? (guint) parse.date
           : 0;
}

/* What cannot be read is marked, for the report then takes the usual day. */
static void
since_changed_cb (GtkEditable *entry, CyReportForm *self)
{
  if (*gtk_editable_get_text (entry) != '\0' && read_since (self) == 0)
    gtk_widget_add_css_class (self->since, "error");
  else
    gtk_widget_remove_css_class (self->since, "error");
}

static GtkWidget *
make_since (CyReportForm *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("First of January"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("First day of the period"),
                                  -1);
  g_signal_connect (entry, "changed", G_CALLBACK (since_changed_cb), self);

  return entry;
}

static void
fill (CyReportForm *self, gboolean fixed_columns)
{
  const CyReportArgFlags flags = self->report->args;

  self->state = g_object_ref_sink (cy_state_choice_new (FALSE));
  self->mask = g_object_ref_sink (cy_mask_choice_new (CY_MASK_BIRTH));
  self->since = g_object_ref_sink (make_since (self));
  if (flags & CY_REPORT_ARG_PERIOD)
    add_field (self, _ ("First day of the period"), self->since);
  if (flags & CY_REPORT_ARG_ANY_STATE)
    add_field (self, _ ("Who is in it"), self->state);
  if (flags & CY_REPORT_ARG_MASK)
    add_field (self, _ ("ID and phone numbers"), self->mask);
  add_entries (self);
  if ((flags & CY_REPORT_ARG_COLUMNS) && !fixed_columns && self->report->usual_columns != NULL)
    {
      gtk_widget_set_parent (make_columns (self), GTK_WIDGET (self));
      g_signal_connect (self->mask, "notify::selected", G_CALLBACK (mask_changed_cb), self);
      show_columns (self);
    }
}

/* ---- Class ---- */

static void
cy_report_form_dispose (GObject *object)
{
  CyReportForm *self = CY_REPORT_FORM (object);
  GtkWidget    *child;

  self->columns = NULL;
  g_clear_object (&self->state);
  g_clear_object (&self->mask);
  g_clear_object (&self->since);
  for (guint i = 0; i < N_ENTRIES; i++)
    g_clear_object (&self->entries[i]);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->chosen, g_strfreev);

  G_OBJECT_CLASS (cy_report_form_parent_class)->dispose (object);
}

static void
cy_report_form_class_init (CyReportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_report_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cy_report_form_init (CyReportForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 16);
  self->fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_size_request (self->fields, FIELDS_WIDTH, -1);
  gtk_widget_set_hexpand (self->fields, TRUE);
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
}

/**
 * cy_report_form_new:
 * @report: whose arguments
 * @fixed_columns: whether the columns are given, such as those on the screen
 *
 * Returns: (transfer floating): a form with what @report can be told
 */
GtkWidget *
cy_report_form_new (const CyReport *report, gboolean fixed_columns)
{
  CyReportForm *self = g_object_new (CY_TYPE_REPORT_FORM, NULL);

  self->report = report;
  fill (self, fixed_columns);

  return GTK_WIDGET (self);
}

/**
 * cy_report_form_set_args:
 * @self: a form
 * @args: what to show in it
 */
void
cy_report_form_set_args (CyReportForm *self, const CyReportArgs *args)
{
  g_autofree char *since = cy_date_format (args->since, CY_DATE_ISO);

  gtk_editable_set_text (GTK_EDITABLE (self->since), since);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->state), args->any_state ? 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mask), args->mask);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, args, lines[i].offset);

      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), text != NULL ? text : "");
    }
  g_strfreev (self->chosen);
  self->chosen = g_strdupv (args->columns);
  if (self->columns != NULL)
    show_columns (self);
}

/**
 * cy_report_form_set_unit_hint:
 * @self: a form
 * @name: (nullable): who reports when nobody is named
 */
void
cy_report_form_set_unit_hint (CyReportForm *self, const char *name)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[UNIT_NAME]), name);
}

/**
 * cy_report_form_fill_args:
 * @self: a form
 * @args: takes what is in the form; columns are left alone where the form asks for none, and are
 * the usual ones when none is ticked
 */
void
cy_report_form_fill_args (CyReportForm *self, CyReportArgs *args)
{
  args->any_state = cy_state_choice_get (self->state);
  args->mask = cy_mask_choice_get (self->mask);
  args->since = read_since (self);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      char           **member = &G_STRUCT_MEMBER (char *, args, lines[i].offset);
      g_autofree char *text =
        g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[i]))));

      g_free (*member);
      *member = *text != '\0' ? g_steal_pointer (&text) : NULL;
    }
  if (self->columns == NULL)
    return;
  g_clear_pointer (&args->columns, g_strfreev);
  if (cy_column_order_get_touched (CY_COLUMN_ORDER (self->columns)))
    args->columns = cy_column_order_get_chosen (CY_COLUMN_ORDER (self->columns));
  else
    args->columns = g_strdupv (self->chosen);
  /* A table of nothing is nobody's wish. */
  if (args->columns != NULL && args->columns[0] == NULL)
    g_clear_pointer (&args->columns, g_strfreev);
}
