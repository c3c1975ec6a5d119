/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Below the tree of a scheme: its grader groups and its grade lines. */
#include "cy-scheme-foot.h"

#include "cy-code.h"
#include "cy-page-head.h"
#include "cy-scheme-dialogs.h"
#include "cy-scheme-number.h"
#include "cy-scheme-section.h"
#include "cy-scheme.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define HEIGHT 178

static const char *const group_ids[] = { "name", "weight", "fault", NULL };
static const char *const line_ids[] = { "grade", "least", "fault", NULL };

struct _CySchemeFoot
{
  GtkBox parent_instance;

  GtkWidget *groups;
  GtkWidget *total;
  GtkWidget *lines;

  CySession *session;
};

G_DEFINE_FINAL_TYPE (CySchemeFoot, cy_scheme_foot, GTK_TYPE_BOX)

/* ---- Showing ---- */

static void
show_groups (CySchemeFoot *self, const CySchemeRows *rows)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (group_ids);
  gint64 sum = 0;

  for (guint i = 0; i < rows->plan->groups->len; i++)
    {
      const CyPlanGroup *group = cy_plan_group (rows->plan, i);
      g_autofree char   *weight = cy_scheme_dup_points (group->weight);
      const char        *texts[] = { group->name, weight };

      sum += group->weight;
      cy_scheme_rows_append (rows,
                             store,
                             group->id,
                             CY_ASSESS_GROUP,
                             i,
                             texts,
                             G_N_ELEMENTS (texts));
    }
  cy_table_set_source (CY_TABLE (self->groups), CY_TABLE_SOURCE (store));
  cy_scheme_section_set_total (self->total, sum);
}

static void
show_lines (CySchemeFoot *self, const CySchemeRows *rows)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (line_ids);

  for (guint i = 0; i < rows->plan->lines->len; i++)
    {
      const CyPlanLine *line = cy_plan_line (rows->plan, i);
      g_autofree char  *least = cy_scheme_dup_points (line->least);
      const char       *texts[] = { cy_code_get_name ("zb18", line->grade), least };

      cy_scheme_rows_append (rows, store, line->id, CY_ASSESS_LINE, i, texts, G_N_ELEMENTS (texts));
    }
  cy_table_set_source (CY_TABLE (self->lines), CY_TABLE_SOURCE (store));
}

/* ---- Acting ---- */

static void
group_cb (CyTable *table, gint64 id, CySchemeFoot *self)
{
  cy_scheme_record_present (GTK_WIDGET (self), self->session, CY_ASSESS_GROUP, id, 0);
}

static void
line_cb (CyTable *table, gint64 id, CySchemeFoot *self)
{
  cy_scheme_record_present (GTK_WIDGET (self), self->session, CY_ASSESS_LINE, id, 0);
}

/* ---- Class ---- */

static void
cy_scheme_foot_dispose (GObject *object)
{
  g_clear_object (&CY_SCHEME_FOOT (object)->session);

  G_OBJECT_CLASS (cy_scheme_foot_parent_class)->dispose (object);
}

static void
cy_scheme_foot_class_init (CySchemeFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_scheme_foot_dispose;
}

static void
append (CySchemeFoot *self, GtkWidget *head, GtkWidget *table)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (table, -1, HEIGHT);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), table);
  gtk_box_append (GTK_BOX (self), box);
}

static void
append_groups (CySchemeFoot *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Group of graders"), 110, .flags = CY_TABLE_COLUMN_BOLD },
    { "weight", _ ("Weight, %"), 70, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "fault", _ ("To be mended"), 120, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  GtkWidget *head = cy_scheme_section_new (_ ("Grader groups"), &self->total);

  cy_page_head_add_action (head, _ ("Add Group…"), "scheme.add-group", NULL);
  self->groups = cy_table_new (_ ("Grader groups"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->groups), _ ("Nobody marks by hand."), NULL);
  g_signal_connect (self->groups, "activate", G_CALLBACK (group_cb), self);
  append (self, head, self->groups);
}

static void
append_lines (CySchemeFoot *self)
{
  const CyTableColumn columns[] = {
    { "grade", _ ("Assessed grade"), 110, .flags = CY_TABLE_COLUMN_BOLD },
    { "least", _ ("From a total of"), 80, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "fault", _ ("To be mended"), 120, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  GtkWidget *head = cy_scheme_section_new (_ ("Grade lines"), NULL);

  cy_page_head_add_action (head, _ ("Add Grade Line…"), "scheme.add-line", NULL);
  self->lines = cy_table_new (_ ("Grade lines"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->lines), _ ("No grade is proposed yet."), NULL);
  g_signal_connect (self->lines, "activate", G_CALLBACK (line_cb), self);
  append (self, head, self->lines);
}

static void
cy_scheme_foot_init (CySchemeFoot *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 14);
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  append_groups (self);
  append_lines (self);
}

/**
 * cy_scheme_foot_new:
 * @session: a session
 *
 * Returns: (transfer floating): a foot of no scheme
 */
GtkWidget *
cy_scheme_foot_new (CySession *session)
{
  CySchemeFoot *self = g_object_new (CY_TYPE_SCHEME_FOOT, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
cy_scheme_foot_set (CySchemeFoot *self, const CySchemeRows *rows)
{
  show_groups (self, rows);
  show_lines (self, rows);
}

/**
 * cy_scheme_foot_get_focused:
 * @self: a foot
 * @entity: (out): what the rows of the table are
 *
 * Returns: (nullable) (transfer none): the table that the keyboard is in
 */
GtkWidget *
cy_scheme_foot_get_focused (CySchemeFoot *self, const CyEntity **entity)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && (focus == self->groups || gtk_widget_is_ancestor (focus, self->groups)))
    {
      *entity = CY_ASSESS_GROUP;
      return self->groups;
    }
  if (focus != NULL && (focus == self->lines || gtk_widget_is_ancestor (focus, self->lines)))
    {
      *entity = CY_ASSESS_LINE;
      return self->lines;
    }

  return NULL;
}
