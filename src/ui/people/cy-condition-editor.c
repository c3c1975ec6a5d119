/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What opens under a chip: the codes to tick, the ends of a range, or a piece of text. */
#include "cy-condition.h"

#include "cy-code.h"
#include "cy-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define SEARCH_FROM 11
#define MAX_HEIGHT 330

struct _CyConditionEditor
{
  GtkWidget parent_instance;

  const CyColumn *column;
  CyOperator      operators[4];
  guint           n_operators;
  GtkWidget      *choice; /* of the operator */
  GtkWidget      *search;
  GtkWidget      *checks; /* a list box: a check button a code */
  GtkWidget      *from;
  GtkWidget      *to;
  GtkWidget      *text;
  GtkWidget      *values; /* whichever of these there are */
  guint           quiet;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyConditionEditor, cy_condition_editor, GTK_TYPE_WIDGET)

static CyOperator
get_operator (CyConditionEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return self->operators[MIN (chosen, self->n_operators - 1)];
}

static void
update (CyConditionEditor *self)
{
  CyOperator op = get_operator (self);

  gtk_widget_set_visible (self->values, op != CY_IS_BLANK && op != CY_IS_NOT_BLANK);
}

static void
announce (CyConditionEditor *self)
{
  if (self->quiet == 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
operator_cb (GtkDropDown *choice, GParamSpec *pspec, CyConditionEditor *self)
{
  update (self);
  announce (self);
}

static void
value_cb (GtkWidget *widget, CyConditionEditor *self)
{
  announce (self);
}

/* ---- Codes ---- */

static GtkWidget *
get_check (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  CyConditionEditor *self = data;
  const char        *wanted = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return strstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (get_check (GTK_WIDGET (row)))),
                 wanted) != NULL;
}

static void
search_cb (GtkSearchEntry *search, CyConditionEditor *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->checks));
}

static void
add_check (CyConditionEditor *self, const CyCode *code)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (code->name);

  gtk_widget_set_name (check, code->code);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect (check, "toggled", G_CALLBACK (value_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (self->checks), row);
}

static void
make_search (CyConditionEditor *self)
{
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"),
                                  -1);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_box_append (GTK_BOX (self->values), self->search);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->checks), matches, self, NULL);
}

static void
make_checks (CyConditionEditor *self)
{
  CyCodeSet *set = cy_code_set_get (self->column->of);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->checks = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->checks), GTK_SELECTION_NONE);
  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    add_check (self, cy_code_set_get_nth (set, i));
  if (cy_code_set_get_n_codes (set) >= SEARCH_FROM)
    make_search (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->checks);
  gtk_box_append (GTK_BOX (self->values), scroll);
}

static char **
get_checked (CyConditionEditor *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->checks), i)) != NULL;
       i++)
    {
      GtkWidget *check = get_check (GTK_WIDGET (row));

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_strv_builder_add (codes, gtk_widget_get_name (check));
    }

  return g_strv_builder_end (codes);
}

static void
set_checked (CyConditionEditor *self, const char *const *codes)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->checks), i)) != NULL;
       i++)
    {
      GtkWidget *check = get_check (GTK_WIDGET (row));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   g_strv_contains (codes, gtk_widget_get_name (check)));
    }
}

/* ---- Ranges and text ---- */

/* As it stands in the library; empty for nothing, or for what is not understood yet. */
static char *
read_end (CyConditionEditor *self, GtkWidget *entry, gboolean upper)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  CyDateParse      parse;

  if (self->column->kind != CY_KIND_DATE || self->column->is_age)
    return g_ascii_isdigit (*text) ? g_steal_pointer (&text) : g_strdup ("");
  if (cy_date_parse (text, &parse) != CY_DATE_OK)
    return g_strdup ("");
  /* Up to a year or a month is up to its end. */
  if (upper && cy_date_get_month (parse.date) == 0)
    parse.date += 9999;
  else if (upper && cy_date_get_day (parse.date) == 0)
    parse.date += 99;

  return g_strdup_printf ("%" G_GINT64_FORMAT, parse.date);
}

static gboolean
is_turned_round (const char *low, const char *high)
{
  return *low != '\0' && *high != '\0' &&
         g_ascii_strtoll (low, NULL, 10) > g_ascii_strtoll (high, NULL, 10);
}

/* Nobody is from 40 to 30: that nobody is found has its reason here. */
static void
mark_range (GtkEditable *entry, CyConditionEditor *self)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->from == NULL || self->to == NULL)
    return;
  low = read_end (self, self->from, FALSE);
  high = read_end (self, self->to, TRUE);
  if (is_turned_round (low, high))
    gtk_widget_add_css_class (self->to, "invalid");
  else
    gtk_widget_remove_css_class (self->to, "invalid");
}

static void
close_cb (GtkEntry *entry, CyConditionEditor *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
make_entry (CyConditionEditor *self, GtkWidget *box, const char *label, const char *hint)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 18);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (value_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (mark_range), self);
  g_signal_connect (entry, "activate", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (box), entry);

  return entry;
}

static void
make_range (CyConditionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean   dates = self->column->kind == CY_KIND_DATE && !self->column->is_age;

  self->from = make_entry (self, box, _ ("From"), dates ? "1990.01" : _ ("from"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("–"));
  self->to = make_entry (self, box, _ ("To"), dates ? "1999.12" : _ ("to"));
  gtk_box_append (GTK_BOX (self->values), box);
}

static void
set_end (CyConditionEditor *self, GtkWidget *entry, const char *value)
{
  const char      *one[] = { value, value, NULL };
  g_autofree char *words = NULL;

  if (value != NULL && *value != '\0')
    words = cy_condition_to_words (self->column, CY_IS_BETWEEN, one);
  gtk_editable_set_text (GTK_EDITABLE (entry), words != NULL ? words : "");
}

/* ---- Class ---- */

static void
cy_condition_editor_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_condition_editor_parent_class)->dispose (object);
}

static void
cy_condition_editor_class_init (CyConditionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_condition_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);

  /** CyConditionEditor::changed: the user has chosen otherwise */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_CONDITION_EDITOR,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_condition_editor_init (CyConditionEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

static void
choose_operators (CyConditionEditor *self)
{
  guint n = 0;

  if (self->column->kind == CY_KIND_CODE)
    {
      self->operators[n++] = CY_IS_ONE_OF;
      self->operators[n++] = CY_IS_NONE_OF;
    }
  else if (self->column->kind == CY_KIND_TEXT || self->column->kind == CY_KIND_LONG_TEXT)
    self->operators[n++] = CY_CONTAINS;
  else
    self->operators[n++] = CY_IS_BETWEEN;
  self->operators[n++] = CY_IS_BLANK;
  self->operators[n++] = CY_IS_NOT_BLANK;
  self->n_operators = n;
}

static void
make_choice (CyConditionEditor *self)
{
  const char *const names[] = {
    [CY_IS_ONE_OF] = _ ("Is one of"),       [CY_IS_BETWEEN] = _ ("Is between"),
    [CY_CONTAINS] = _ ("Contains"),         [CY_IS_BLANK] = _ ("Is not filled in"),
    [CY_IS_NOT_BLANK] = _ ("Is filled in"), [CY_IS_NONE_OF] = _ ("Is none of"),
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < self->n_operators; i++)
    g_strv_builder_add (builder, names[self->operators[i]]);
  words = g_strv_builder_end (builder);
  self->choice = gtk_drop_down_new_from_strings ((const char *const *) words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How to compare"),
                                  -1);
  g_signal_connect (self->choice, "notify::selected", G_CALLBACK (operator_cb), self);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}

/**
 * cy_condition_editor_new:
 * @column: of a list
 * @every_operator: whether to offer other ways to compare than the usual one from the start
 *
 * Returns: (transfer floating): an editor in which nothing is chosen
 */
GtkWidget *
cy_condition_editor_new (const CyColumn *column, gboolean every_operator)
{
  CyConditionEditor *self = g_object_new (CY_TYPE_CONDITION_EDITOR, NULL);

  self->column = column;
  choose_operators (self);
  make_choice (self);
  self->values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->values, GTK_WIDGET (self));
  if (self->operators[0] == CY_IS_ONE_OF)
    make_checks (self);
  else if (self->operators[0] == CY_CONTAINS)
    self->text = make_entry (self, self->values, _ ("Text"), NULL);
  else
    make_range (self);
  gtk_widget_set_visible (self->choice, every_operator);

  return GTK_WIDGET (self);
}

/**
 * cy_condition_editor_set:
 * @self: an editor
 * @op: how to compare
 * @values: (array zero-terminated=1): with what
 */
void
cy_condition_editor_set (CyConditionEditor *self, CyOperator op, const char *const *values)
{
  const char *first = values[0];

  self->quiet++;
  for (guint i = 0; i < self->n_operators; i++)
    if (self->operators[i] == op)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), i);
  /* What cannot be said without the choice brings it along. */
  if (op != self->operators[0])
    gtk_widget_show (self->choice);
  if (self->checks != NULL)
    set_checked (self, values);
  if (self->text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->text), first != NULL ? first : "");
  if (self->from != NULL)
    {
      set_end (self, self->from, first);
      set_end (self, self->to, first != NULL ? values[1] : NULL);
    }
  update (self);
  self->quiet--;
}

/**
 * cy_condition_editor_unset:
 * @self: an editor
 *
 * Back to where nothing is chosen.
 */
void
cy_condition_editor_unset (CyConditionEditor *self)
{
  const char *const none[] = { NULL };

  cy_condition_editor_set (self, self->operators[0], none);
}

/**
 * cy_condition_editor_get:
 * @self: an editor
 * @op: (out): how to compare
 * @values: (out) (transfer full): with what
 *
 * Returns: whether anything is chosen; if not, @values is %NULL
 */
gboolean
cy_condition_editor_get (CyConditionEditor *self, CyOperator *op, char ***values)
{
  g_auto (GStrv) found = g_new0 (char *, 3);

  *values = NULL;
  *op = get_operator (self);
  if (*op == CY_IS_ONE_OF || *op == CY_IS_NONE_OF)
    {
      g_strfreev (found);
      found = get_checked (self);
    }
  else if (*op == CY_CONTAINS)
    found[0] = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  else if (*op == CY_IS_BETWEEN)
    {
      found[0] = read_end (self, self->from, FALSE);
      found[1] = read_end (self, self->to, TRUE);
    }
  if (*op != CY_IS_BLANK && *op != CY_IS_NOT_BLANK &&
      (found[0] == NULL || (*found[0] == '\0' && (found[1] == NULL || *found[1] == '\0'))))
    return FALSE;

  *values = g_steal_pointer (&found);

  return TRUE;
}
