/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One scheme: its parts, dimensions and indicators as a tree with what is shared out of 100, grader
 * groups and grade lines below; what is wrong stands where it is wrong. */
#include "cy-scheme-view.h"

#include "cy-date.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-scheme-check.h"
#include "cy-scheme-dialogs.h"
#include "cy-scheme-foot.h"
#include "cy-scheme-rows.h"
#include "cy-scheme-section.h"
#include "cy-scheme-tree.h"
#include "cy-scheme-words.h"
#include "cy-scheme.h"
#include "cy-table.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define MAX_NOTES 3

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
  GtkWidget *foot;
};

G_DEFINE_FINAL_TYPE (CySchemeView, cy_scheme_view, GTK_TYPE_BOX)

/* ---- Showing ---- */

static void
show_totals (CySchemeView *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->plan->parts->len; i++)
    sum += cy_plan_part (self->plan, i)->weight;
  cy_scheme_section_set_total (self->totals, sum);
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

/* ---- Acting ---- */

static void
change (CySchemeView *self, const CyEntity *entity, gint64 id)
{
  if (entity == CY_ASSESS_INDICATOR)
    cy_scheme_indicator_present (GTK_WIDGET (self), self->session, self->plan, id, 0);
  else
    cy_scheme_record_present (GTK_WIDGET (self), self->session, entity, id, 0);
}

static void
tree_cb (CyTable *table, gint64 row, CySchemeView *self)
{
  const CyEntity *entity;
  gint64          id = cy_scheme_rows_read_id (row, &entity);

  change (self, entity, id);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CySchemeView          *self = CY_SCHEME_VIEW (widget);
  const CyPlanDimension *dimension =
    cy_scheme_tree_get_dimension (CY_TABLE (self->tree), self->plan);
  gint64 part = cy_scheme_tree_get_part (CY_TABLE (self->tree), self->plan);

  if (g_str_equal (name, "scheme.add-part"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_PART, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-group"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_GROUP, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-line"))
    cy_scheme_record_present (widget, self->session, CY_ASSESS_LINE, 0, self->plan->id);
  else if (g_str_equal (name, "scheme.add-dimension") && part != 0)
    cy_scheme_record_present (widget, self->session, CY_ASSESS_DIMENSION, 0, part);
  else if (g_str_equal (name, "scheme.add-indicator") && dimension != NULL)
    cy_scheme_indicator_present (widget, self->session, self->plan, 0, dimension->id);
}

/* In which table the keyboard is, the tree if in none. */
static gboolean
get_chosen (CySchemeView *self, const CyEntity **entity, gint64 *id)
{
  GtkWidget *table = cy_scheme_foot_get_focused (CY_SCHEME_FOOT (self->foot), entity);

  return table != NULL ? cy_table_get_cursor (CY_TABLE (table), id)
                       : cy_scheme_tree_get_row (CY_TABLE (self->tree), entity, id);
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
    change (self, entity, id);
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
make_tools (CySchemeView *self)
{
  GtkWidget *box = cy_scheme_section_new (_ ("Weights of the parts"), &self->totals);

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
  self->tree = cy_scheme_tree_new ();
  g_signal_connect (self->tree, "activate", G_CALLBACK (tree_cb), self);
  gtk_box_append (GTK_BOX (self), self->tree);
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
  self->foot = cy_scheme_foot_new (session);
  gtk_box_append (GTK_BOX (self), self->foot);

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
  GtkWidget   *widget = GTK_WIDGET (self);
  CySchemeRows rows;

  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->plan = plan;
  self->faults = cy_scheme_check (plan);
  show_head (self, item);
  show_note (self);
  show_totals (self);
  rows = (CySchemeRows){ self->plan, self->faults };
  cy_scheme_tree_fill (CY_TABLE (self->tree), &rows);
  cy_scheme_foot_set (CY_SCHEME_FOOT (self->foot), &rows);
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
