/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One scheme: its parts, dimensions and indicators as a tree with what is shared out of 100, grader
 * groups and grade lines below; what is wrong stands where it is wrong. */
#include "cy-scheme-view.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-scheme-check.h"
#include "cy-scheme-dialogs.h"
#include "cy-scheme-number.h"
#include "cy-scheme-rows.h"
#include "cy-scheme-words.h"
#include "cy-scheme.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define BOTTOM_HEIGHT 178
#define MAX_NOTES 3

static const CyEntity *const row_entities[CY_SCHEME_N_ROW_KINDS] = {
  CY_ASSESS_PART,
  CY_ASSESS_DIMENSION,
  CY_ASSESS_INDICATOR,
};

static const char *const tree_ids[] = {
  "name", "method", "points", "rule", "evidence", "fault", NULL,
};
static const char *const group_ids[] = { "name", "weight", "fault", NULL };
static const char *const line_ids[] = { "grade", "least", "fault", NULL };

struct _CySchemeView
{
  GtkBox parent_instance;

  CySession    *session;
  CySchemePlan *plan;
  GPtrArray    *faults;

  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *facts;
  GtkWidget *note;
  GtkWidget *totals;
  GtkWidget *tree;
  GtkWidget *groups;
  GtkWidget *group_total;
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (CySchemeView, cy_scheme_view, GTK_TYPE_BOX)

/* ---- Showing ---- */

/* What can be changed or removed is the row that is seen to be chosen: the one from before, else
 * what has taken its place. */
static void
choose_row (CySchemeView *self, CyTableSource *source, gint64 id, guint place)
{
  guint n = cy_table_source_get_n_rows (source);
  guint row;

  if (cy_table_source_find (source, id, &row))
    cy_table_select (CY_TABLE (self->tree), id);
  else if (n > 0)
    cy_table_select (CY_TABLE (self->tree), cy_table_source_get_id (source, MIN (place, n - 1)));
}

static void
show_tree (CySchemeView *self)
{
  const CySchemeRows rows = { self->plan, self->faults };
  g_autoptr (CyTableStore) store = cy_table_store_new (tree_ids);
  gint64 cursor = 0;
  guint  top = cy_table_get_top (CY_TABLE (self->tree));
  guint  place = 0;

  if (cy_table_get_cursor (CY_TABLE (self->tree), &cursor))
    cy_table_source_find (cy_table_get_source (CY_TABLE (self->tree)), cursor, &place);
  for (guint i = 0; i < self->plan->parts->len; i++)
    cy_scheme_rows_append_part (&rows, store, i);
  cy_table_set_source (CY_TABLE (self->tree), CY_TABLE_SOURCE (store));
  cy_table_set_top (CY_TABLE (self->tree), top);
  choose_row (self, CY_TABLE_SOURCE (store), cursor, place);
}

static void
show_groups (CySchemeView *self)
{
  const CySchemeRows rows = { self->plan, self->faults };
  g_autoptr (CyTableStore) store = cy_table_store_new (group_ids);
  gint64 sum = 0;

  for (guint i = 0; i < self->plan->groups->len; i++)
    {
      const CyPlanGroup *group = cy_plan_group (self->plan, i);
      g_autofree char   *weight = cy_scheme_dup_points (group->weight);
      const char        *texts[] = { group->name, weight };

      sum += group->weight;
      cy_scheme_rows_append (&rows,
                             store,
                             group->id,
                             CY_ASSESS_GROUP,
                             i,
                             texts,
                             G_N_ELEMENTS (texts));
    }
  cy_table_set_source (CY_TABLE (self->groups), CY_TABLE_SOURCE (store));
  {
    g_autofree char *total = cy_scheme_dup_total (sum);

    cy_tag_set (self->group_total, total, sum == 10000 ? "ok" : "error");
  }
}

static void
show_lines (CySchemeView *self)
{
  const CySchemeRows rows = { self->plan, self->faults };
  g_autoptr (CyTableStore) store = cy_table_store_new (line_ids);

  for (guint i = 0; i < self->plan->lines->len; i++)
    {
      const CyPlanLine *line = cy_plan_line (self->plan, i);
      g_autofree char  *least = cy_scheme_dup_points (line->least);
      const char       *texts[] = { cy_code_get_name ("zb18", line->grade), least };

      cy_scheme_rows_append (&rows,
                             store,
                             line->id,
                             CY_ASSESS_LINE,
                             i,
                             texts,
                             G_N_ELEMENTS (texts));
    }
  cy_table_set_source (CY_TABLE (self->lines), CY_TABLE_SOURCE (store));
}

static void
show_totals (CySchemeView *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->plan->parts->len; i++)
    sum += cy_plan_part (self->plan, i)->weight;
  {
    g_autofree char *total = cy_scheme_dup_total (sum);

    cy_tag_set (self->totals, total, sum == 10000 ? "ok" : "error");
  }
}

/* Those of the whole scheme, and how many there are; the others stand in their rows. */
static void
show_note (CySchemeView *self)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (ngettext ("%u fault: this scheme cannot be run yet",
                                                      "%u faults: this scheme cannot be run yet",
                                                      self->faults->len),
                                            self->faults->len);
  guint            n = 0;

  for (guint i = 0; i < self->faults->len && n < MAX_NOTES; i++, n++)
    {
      const CySchemeFault *fault = g_ptr_array_index (self->faults, i);

      if (n > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("%s: %s"), fault->place, fault->text);
    }
  gtk_widget_set_visible (self->note, self->faults->len > 0);
  cy_note_set (CY_NOTE (self->note), title, text->str, NULL);
  g_string_free (text, TRUE);
}

static void
show_head (CySchemeView *self, const CySchemeItem *item)
{
  g_autofree char *facts = cy_scheme_dup_facts (self->plan);
  g_autofree char *day =
    item->frozen != 0 ? cy_date_format (item->frozen, CY_DATE_ISO) : g_strdup ("");
  g_autofree char *frozen = g_strdup_printf (_ ("Frozen on %s"), day);

  gtk_label_set_text (GTK_LABEL (self->title), item->name);
  cy_tag_set (self->state,
              item->frozen != 0 ? frozen : _ ("Draft scheme"),
              item->frozen != 0 ? "info" : "warn");
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
}

static gboolean
has_fault (CySchemeView *self, const CyEntity *entity)
{
  for (guint i = 0; i < self->faults->len; i++)
    if (((const CySchemeFault *) g_ptr_array_index (self->faults, i))->entity == entity)
      return TRUE;

  return FALSE;
}

/* A column of nothing takes room from the others. */
static void
hide_faults (CySchemeView *self)
{
  cy_table_set_column_hidden (CY_TABLE (self->tree),
                              "fault",
                              !has_fault (self, CY_ASSESS_PART) &&
                                !has_fault (self, CY_ASSESS_DIMENSION) &&
                                !has_fault (self, CY_ASSESS_INDICATOR));
}

/* ---- Acting ---- */

static gboolean
get_row (CySchemeView *self, guint *kind, gint64 *id)
{
  gint64 row;

  if (!cy_table_get_cursor (CY_TABLE (self->tree), &row))
    return FALSE;
  *kind = row & 3;
  *id = row >> 2;

  return TRUE;
}

static const CyPlanDimension *
find_dimension (CySchemeView *self, guint kind, gint64 id, guint *part)
{
  for (guint i = 0; i < self->plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (self->plan, i);

      *part = dimension->part;
      if (kind == CY_SCHEME_ROW_PART && cy_plan_part (self->plan, dimension->part)->id == id)
        return dimension;
      if (kind == CY_SCHEME_ROW_DIMENSION && dimension->id == id)
        return dimension;
      for (guint j = 0; kind == CY_SCHEME_ROW_INDICATOR && j < dimension->n_indicators; j++)
        if (cy_plan_indicator (self->plan, dimension->first + j)->id == id)
          return dimension;
    }

  return NULL;
}

/* The part that the cursor is in, the last one without a cursor. */
static gint64
get_part (CySchemeView *self)
{
  guint  kind;
  guint  part = 0;
  gint64 id;

  if (get_row (self, &kind, &id))
    {
      if (kind == CY_SCHEME_ROW_PART)
        return id;
      if (find_dimension (self, kind, id, &part) != NULL)
        return cy_plan_part (self->plan, part)->id;
    }

  return self->plan->parts->len > 0 ? cy_plan_part (self->plan, self->plan->parts->len - 1)->id : 0;
}

/* The dimension that the cursor is in, the first of its part, or the last of all. */
static const CyPlanDimension *
get_dimension (CySchemeView *self)
{
  const CyPlanDimension *dimension = NULL;
  guint                  kind;
  guint                  part;
  gint64                 id;

  if (get_row (self, &kind, &id))
    dimension = find_dimension (self, kind, id, &part);
  if (dimension == NULL && self->plan->dimensions->len > 0)
    dimension = cy_plan_dimension (self->plan, self->plan->dimensions->len - 1);

  return dimension;
}

static void
change_row (CySchemeView *self, gint64 row)
{
  gint64 id = row >> 2;

  if ((row & 3) == CY_SCHEME_ROW_INDICATOR)
    cy_scheme_indicator_present (GTK_WIDGET (self), self->session, self->plan, id, 0);
  else
    cy_scheme_record_present (GTK_WIDGET (self), self->session, row_entities[row & 3], id, 0);
}

static void
tree_cb (CyTable *table, gint64 row, CySchemeView *self)
{
  change_row (self, row);
}

static void
group_cb (CyTable *table, gint64 id, CySchemeView *self)
{
  cy_scheme_record_present (GTK_WIDGET (self), self->session, CY_ASSESS_GROUP, id, 0);
}

static void
line_cb (CyTable *table, gint64 id, CySchemeView *self)
{
  cy_scheme_record_present (GTK_WIDGET (self), self->session, CY_ASSESS_LINE, id, 0);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CySchemeView          *self = CY_SCHEME_VIEW (widget);
  const CyPlanDimension *dimension = get_dimension (self);

  if (g_str_equal (name, "scheme.add-part"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_PART, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-group"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_GROUP, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-line"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_LINE, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-dimension") && get_part (self) != 0)
    cy_scheme_record_present (widget, self->session, CY_ASSESS_DIMENSION, 0, get_part (self));
  else if (g_str_equal (name, "scheme.add-indicator") && dimension != NULL)
    cy_scheme_indicator_present (widget, self->session, self->plan, 0, dimension->id);
}

/* Which table the keyboard is in, the tree if none. */
static gboolean
get_chosen (CySchemeView *self, const CyEntity **entity, gint64 *id)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      kind;

  if (focus != NULL && (focus == self->groups || gtk_widget_is_ancestor (focus, self->groups)))
    {
      *entity = CY_ASSESS_GROUP;
      return cy_table_get_cursor (CY_TABLE (self->groups), id);
    }
  if (focus != NULL && (focus == self->lines || gtk_widget_is_ancestor (focus, self->lines)))
    {
      *entity = CY_ASSESS_LINE;
      return cy_table_get_cursor (CY_TABLE (self->lines), id);
    }
  if (!get_row (self, &kind, id))
    return FALSE;
  *entity = row_entities[kind];

  return TRUE;
}

static void
row_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CySchemeView   *self = CY_SCHEME_VIEW (widget);
  const CyEntity *entity;
  gint64          id;

  if (self->plan == NULL || self->plan->frozen != 0 || !get_chosen (self, &entity, &id))
    return;
  if (g_str_equal (name, "scheme.row-change"))
    {
      if (entity == CY_ASSESS_INDICATOR)
        cy_scheme_indicator_present (widget, self->session, self->plan, id, 0);
      else
        cy_scheme_record_present (widget, self->session, entity, id, 0);
    }
  else if (g_str_equal (name, "scheme.row-remove"))
    cy_scheme_remove_run (self->session, entity, id);
  else
    cy_scheme_move_run (self->session, entity, id, g_str_equal (name, "scheme.row-up"));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CySchemeView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "paper-title");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  self->state = cy_tag_new ("", "warn");
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->state);
  {
    GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_widget_set_hexpand (room, TRUE);
    gtk_box_append (GTK_BOX (box), room);
  }
  cy_page_head_add_action (box, _ ("Change the Scheme…"), "scheme.change", NULL);
  cy_page_head_add_action (box, _ ("Copy Scheme…"), "scheme.copy", NULL);
  cy_page_head_add_action (box, _ ("Compare…"), "scheme.compare", NULL);
  cy_page_head_add_action (box, _ ("Write as Excel…"), "scheme.export", NULL);
  cy_page_head_add_action (box, _ ("Remove Scheme"), "scheme.remove", NULL);

  return box;
}

static GtkWidget *
make_section (const char *words, GtkWidget **total)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "bold");
  gtk_box_append (GTK_BOX (box), label);
  if (total != NULL)
    {
      *total = cy_tag_new ("", "ok");
      gtk_widget_set_valign (*total, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), *total);
    }
  label = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_tree (CySchemeView *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Part, dimension, indicator"), 230, .flags = CY_TABLE_COLUMN_FROZEN },
    { "method", _ ("Way of marking"), 92 },
    { "points",
      _ ("Points or weight"),
      64,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD },
    { "rule", _ ("How points come about"), 230, .flags = CY_TABLE_COLUMN_EXPAND },
    { "evidence", _ ("Evidence asked for"), 130, .flags = CY_TABLE_COLUMN_MUTED },
    { "fault", _ ("To be mended"), 210 },
  };

  self->tree =
    cy_table_new (_ ("Parts, dimensions and indicators"), columns, G_N_ELEMENTS (columns));
  cy_table_set_totals (CY_TABLE (self->tree),
                       "",
                       _ ("Double-click or Enter changes a row; Alt+Up and Alt+Down move it"));
  cy_table_set_empty (CY_TABLE (self->tree),
                      _ ("The scheme has no parts yet. Begin with one for the year-end."),
                      NULL);
  gtk_widget_set_vexpand (self->tree, TRUE);
  g_signal_connect (self->tree, "activate", G_CALLBACK (tree_cb), self);

  return self->tree;
}

static GtkWidget *
make_small (CySchemeView *self, GtkWidget *head, GtkWidget *table)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (table, -1, BOTTOM_HEIGHT);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), table);

  return box;
}

static GtkWidget *
make_bottom (CySchemeView *self)
{
  const CyTableColumn groups[] = {
    { "name", _ ("Group of graders"), 110, .flags = CY_TABLE_COLUMN_BOLD },
    { "weight", _ ("Weight, %"), 70, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "fault", _ ("To be mended"), 120, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  const CyTableColumn lines[] = {
    { "grade", _ ("Assessed grade"), 110, .flags = CY_TABLE_COLUMN_BOLD },
    { "least", _ ("From a total of"), 80, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "fault", _ ("To be mended"), 120, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *head = make_section (_ ("Grader groups"), &self->group_total);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_vexpand (box, FALSE);
  cy_page_head_add_action (head, _ ("Add Group…"), "scheme.add-group", NULL);
  self->groups = cy_table_new (_ ("Grader groups"), groups, G_N_ELEMENTS (groups));
  cy_table_set_empty (CY_TABLE (self->groups), _ ("Nobody marks by hand."), NULL);
  g_signal_connect (self->groups, "activate", G_CALLBACK (group_cb), self);
  gtk_box_append (GTK_BOX (box), make_small (self, head, self->groups));
  head = make_section (_ ("Grade lines"), NULL);
  cy_page_head_add_action (head, _ ("Add Grade Line…"), "scheme.add-line", NULL);
  self->lines = cy_table_new (_ ("Grade lines"), lines, G_N_ELEMENTS (lines));
  cy_table_set_empty (CY_TABLE (self->lines), _ ("No grade is proposed yet."), NULL);
  g_signal_connect (self->lines, "activate", G_CALLBACK (line_cb), self);
  gtk_box_append (GTK_BOX (box), make_small (self, head, self->lines));

  return box;
}

static GtkWidget *
make_tools (CySchemeView *self)
{
  GtkWidget *box = make_section (_ ("Weights of the parts"), &self->totals);

  cy_page_head_add_action (box, _ ("Add Part…"), "scheme.add-part", NULL);
  cy_page_head_add_action (box, _ ("Add Dimension…"), "scheme.add-dimension", NULL);
  cy_page_head_add_action (box, _ ("Add Indicator…"), "scheme.add-indicator", NULL);
  cy_page_head_add_action (box, _ ("Change Row…"), "scheme.row-change", NULL);
  cy_page_head_add_action (box, _ ("Remove Row"), "scheme.row-remove", NULL);

  return box;
}

/* ---- Class ---- */

static void
cy_scheme_view_dispose (GObject *object)
{
  CySchemeView *self = CY_SCHEME_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_scheme_view_parent_class)->dispose (object);
}

static const char *const add_actions[] = {
  "scheme.add-part",  "scheme.add-dimension", "scheme.add-indicator",
  "scheme.add-group", "scheme.add-line",
};

static const char *const row_actions[] = {
  "scheme.row-change",
  "scheme.row-remove",
  "scheme.row-up",
  "scheme.row-down",
};

static void
cy_scheme_view_class_init (CySchemeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_scheme_view_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (add_actions); i++)
    gtk_widget_class_install_action (widget_class, add_actions[i], NULL, add_cb);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_class_install_action (widget_class, row_actions[i], NULL, row_cb);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_Up,
                                       GDK_ALT_MASK,
                                       "scheme.row-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_Down,
                                       GDK_ALT_MASK,
                                       "scheme.row-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "scheme.row-remove", NULL);
}

static void
cy_scheme_view_init (CySchemeView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->facts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->facts, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_wrap (GTK_LABEL (self->facts), TRUE);
  self->note = cy_note_new ("warn");
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), self->facts);
  gtk_box_append (GTK_BOX (self), self->note);
  gtk_box_append (GTK_BOX (self), make_tools (self));
  gtk_box_append (GTK_BOX (self), make_tree (self));
  gtk_box_append (GTK_BOX (self), make_bottom (self));
}

/**
 * cy_scheme_view_new:
 * @session: a session
 *
 * Returns: (transfer floating): a view of no scheme
 */
GtkWidget *
cy_scheme_view_new (CySession *session)
{
  CySchemeView *self = g_object_new (CY_TYPE_SCHEME_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_scheme_view_set:
 * @self: a view
 * @item: what the list says of the scheme
 * @plan: (transfer full): the scheme
 */
void
cy_scheme_view_set (CySchemeView *self, const CySchemeItem *item, CySchemePlan *plan)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->plan = plan;
  self->faults = cy_scheme_check (plan);
  show_head (self, item);
  show_note (self);
  show_totals (self);
  show_tree (self);
  show_groups (self);
  show_lines (self);
  hide_faults (self);
  for (guint i = 0; i < G_N_ELEMENTS (add_actions); i++)
    gtk_widget_action_set_enabled (widget, add_actions[i], plan->frozen == 0);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_action_set_enabled (widget, row_actions[i], plan->frozen == 0);
}

/**
 * cy_scheme_view_get_plan:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what it shows
 */
const CySchemePlan *
cy_scheme_view_get_plan (CySchemeView *self)
{
  return self->plan;
}

/**
 * cy_scheme_view_get_tree:
 * @self: a view
 *
 * Returns: (transfer none): the table of parts, dimensions and indicators
 */
GtkWidget *
cy_scheme_view_get_tree (CySchemeView *self)
{
  return self->tree;
}
