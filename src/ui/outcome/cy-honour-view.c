/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 评先选优: one honours list at a time, with everybody of its year. */
#include "cy-honour-view.h"

#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-honour-deeds.h"
#include "cy-pay-words.h"
#include "cy-pinyin.h"
#include "cy-table-list.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"

/**
 * Found:
 * @honours: (element-type CyHonourItem): all lists
 * @honour: id of the one shown, 0 for none
 * @lines: (element-type CyHonourLine): of it
 */
typedef struct
{
  GPtrArray *honours;
  gint64     honour;
  GPtrArray *lines;
} Found;

struct _CyHonourView
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *choice;
  GtkWidget   *summary;
  GtkWidget   *choose;
  GtkWidget   *decide;
  GtkWidget   *table;
  CyTableList *list_source;

  CySession    *session;
  int           year;
  gint64        honour;
  Found        *found;
  gboolean      is_filling;
  char         *search;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyHonourView, cy_honour_view, GTK_TYPE_WIDGET)

static const char *const column_ids[] = { "chosen", "name",  "place",  "town",
                                          "grade",  "total", "reason", NULL };

static const CyTableColumn columns[] = {
  { "chosen", N_ ("Chosen"), 64, CY_TABLE_TEXT, CY_TABLE_COLUMN_CENTER | CY_TABLE_COLUMN_SORTABLE },
  { "name", N_ ("Full name"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "grade", N_ ("Assessed grade"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "total",
    N_ ("Total mark"),
    70,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "reason", N_ ("Why, or why not"), 360, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static void
found_free (gpointer data)
{
  Found *self = data;

  g_clear_pointer (&self->honours, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

static const CyHonourItem *
get_item (CyHonourView *self)
{
  for (guint i = 0; self->found != NULL && i < self->found->honours->len; i++)
    {
      const CyHonourItem *item = g_ptr_array_index (self->found->honours, i);

      if (item->id == self->found->honour)
        return item;
    }

  return NULL;
}

static const CyHonourLine *
get_current (CyHonourView *self)
{
  gint64 id;

  if (self->found == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id))
    return NULL;
  for (guint i = 0; i < self->found->lines->len; i++)
    {
      const CyHonourLine *line = g_ptr_array_index (self->found->lines, i);

      if (line->person == id)
        return line;
    }

  return NULL;
}

/* ---- Showing ---- */

static void
make_line (CyTableLine *out, gconstpointer data, gconstpointer owner)
{
  const CyHonourLine *line = data;
  g_autofree char    *total = cy_fixed_format_total (line->total);
  const char         *texts[] = {
            line->is_chosen ? _ ("chosen")
            : line->fits    ? _ ("possible")
                            : NOTHING,
    line->name,
    cy_table_or_dash (line->place),
    cy_table_or_dash (line->town_name),
    line->grade != NULL ? cy_code_get_name ("zb18", line->grade) : NOTHING,
    total,
    line->reason,
  };

  cy_table_line_set_texts (out, texts);
  cy_table_line_set_value (out, "total", line->total);
  cy_table_line_set_style (out, "chosen", line->is_chosen ? "ok" : "muted");
  cy_table_line_set_style (out, "reason", line->fits ? "ok" : "muted");
}

static void
show_rows (CyHonourView *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < self->found->lines->len; i++)
    {
      const CyHonourLine *line = g_ptr_array_index (self->found->lines, i);
      const CyTableItem   item = { line->person, line };

      if (cy_pinyin_finds (line->name, self->search) ||
          cy_text_contains (line->place, self->search) ||
          cy_text_contains (line->town_name, self->search))
        g_array_append_val (items, item);
    }
  cy_table_list_set (self->list_source,
                     items,
                     g_ptr_array_ref (self->found->lines),
                     (GDestroyNotify) g_ptr_array_unref);
}

static char *
dup_summary (CyHonourView *self)
{
  const CyHonourItem *item = get_item (self);
  guint               n_fit = 0;
  g_autofree char    *places = NULL;

  if (item == NULL)
    return g_strdup ("");
  for (guint i = 0; i < self->found->lines->len; i++)
    n_fit += ((const CyHonourLine *) g_ptr_array_index (self->found->lines, i))->fits;
  places = item->places > 0 ? g_strdup_printf (_ ("%u places"), item->places)
                            : g_strdup (_ ("any number of places"));

  return g_strdup_printf (item->is_decided ? _ ("Decided: %u chosen of %u who fitted, %s.")
                                           : _ ("%u chosen of %u who fit, %s."),
                          item->n_chosen,
                          n_fit,
                          places);
}

static void
update_buttons (CyHonourView *self)
{
  const CyHonourItem *item = get_item (self);
  const CyHonourLine *line = get_current (self);
  gboolean            is_open = item != NULL && !item->is_decided;

  gtk_widget_set_sensitive (self->choose,
                            is_open && line != NULL && (line->fits || line->is_chosen));
  gtk_button_set_label (GTK_BUTTON (self->choose),
                        line != NULL && line->is_chosen ? _ ("Withdraw") : _ ("Put Forward"));
  gtk_widget_set_sensitive (self->decide, is_open && item->n_chosen > 0);
}

static void
show_choice (CyHonourView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->found->honours->len; i++)
    {
      const CyHonourItem *item = g_ptr_array_index (self->found->honours, i);
      g_autofree char    *name = g_strdup_printf ("%d · %s", item->year, item->name);

      gtk_string_list_append (names, name);
      if (item->id == self->found->honour)
        chosen = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), chosen);
  self->is_filling = FALSE;
}

static void
show (CyHonourView *self)
{
  g_autofree char *summary = dup_summary (self);

  show_choice (self);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  cy_table_set_empty (CY_TABLE (self->table),
                      self->found->honours->len == 0 ? _ ("There is no honours list yet.")
                                                     : _ ("Nobody was assessed in that year."),
                      self->found->honours->len == 0 ? _ ("New Honours List…") : NULL);
  show_rows (self);
  update_buttons (self);
}

/* ---- Reading ---- */

typedef struct
{
  int    year;
  gint64 honour;
  CyDate base_date;
} Wish;

/* The one that was looked at, else the newest one of the year, else the newest. */
static gint64
find_shown (GPtrArray *honours, const Wish *wish)
{
  gint64 of_year = 0;

  for (guint i = 0; i < honours->len; i++)
    {
      const CyHonourItem *item = g_ptr_array_index (honours, i);

      if (item->id == wish->honour)
        return item->id;
      if (of_year == 0 && item->year == wish->year)
        of_year = item->id;
    }
  if (of_year == 0 && honours->len > 0)
    of_year = ((const CyHonourItem *) g_ptr_array_index (honours, 0))->id;

  return of_year;
}

static gpointer
read_found (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Found      *found = g_new0 (Found, 1);

  found->honours = cy_honour_list_load (conn, error);
  if (found->honours != NULL)
    found->honour = find_shown (found->honours, wish);
  if (found->honours != NULL)
    found->lines = found->honour != 0
                     ? cy_honour_people_load (conn, found->honour, wish->base_date, error)
                     : g_ptr_array_new ();
  if (found->lines != NULL)
    return found;
  found_free (found);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyHonourView) self = user_data;
  g_autoptr (GError) error = NULL;
  Found *found = cy_session_finish (result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    {
      g_clear_pointer (&found, found_free);
      return;
    }
  if (found == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->found, found_free);
  self->found = found;
  show (self);
}

/* ---- Deeds ---- */

static void
new_cb (CyHonourView *self)
{
  cy_honour_new_present (GTK_WIDGET (self), self->session, self->year);
}

static void
choose_cb (CyHonourView *self)
{
  const CyHonourLine *line = get_current (self);

  if (line != NULL)
    cy_honour_choose_run (self->session, self->found->honour, line);
}

static void
decide_cb (CyHonourView *self)
{
  const CyHonourItem *item = get_item (self);

  if (item != NULL)
    cy_honour_decide_present (GTK_WIDGET (self), self->session, item);
}

static void
person_cb (CyTable *table, gint64 id, CyHonourView *self)
{
  cy_session_open_person (self->session, id);
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CyHonourView *self)
{
  guint nth = gtk_drop_down_get_selected (choice);

  if (self->is_filling || self->found == NULL || nth >= self->found->honours->len)
    return;
  self->honour = ((const CyHonourItem *) g_ptr_array_index (self->found->honours, nth))->id;
  cy_honour_view_show (self, self->year);
}

/* ---- Layout ---- */

static GtkWidget *
add_button (GtkWidget *bar, const char *label, GCallback clicked, CyHonourView *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (bar), button);

  return button;
}

static GtkWidget *
make_bar (CyHonourView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->choice =
    gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_widget_set_size_request (self->choice, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Honours list"),
                                  -1);
  g_signal_connect (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_box_append (GTK_BOX (bar), self->choice);
  gtk_box_append (GTK_BOX (bar), self->summary);
  add_button (bar, _ ("New Honours List…"), G_CALLBACK (new_cb), self);
  self->choose = add_button (bar, _ ("Put Forward"), G_CALLBACK (choose_cb), self);
  self->decide = add_button (bar, _ ("Decide the Honour…"), G_CALLBACK (decide_cb), self);
  gtk_widget_add_css_class (self->decide, "primary");

  return bar;
}

/* ---- Class ---- */

static void
cy_honour_view_dispose (GObject *object)
{
  CyHonourView *self = CY_HONOUR_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->list_source);
  g_clear_pointer (&self->found, found_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_honour_view_parent_class)->dispose (object);
}

static void
cy_honour_view_class_init (CyHonourViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_honour_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_honour_view_init (CyHonourView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  self->table =
    cy_table_new_marked (_ ("Candidates for an honour"), columns, G_N_ELEMENTS (columns));
  self->list_source = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list_source));
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->table);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect_swapped (self->table, "empty-action", G_CALLBACK (new_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (update_buttons), self);
}

GtkWidget *
cy_honour_view_new (CySession *session)
{
  CyHonourView *self = g_object_new (CY_TYPE_HONOUR_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_honour_view_show:
 * @self: the view
 * @year: whose newest list is shown until another one is chosen
 *
 * Reads again, also when it is the same year.
 */
void
cy_honour_view_show (CyHonourView *self, int year)
{
  Wish wish = { year, self->honour, cy_session_get_base_date (self->session) };

  if (year != self->year)
    wish.honour = self->honour = 0;
  self->year = year;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_found,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   found_free,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

void
cy_honour_view_set_search (CyHonourView *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  if (self->found != NULL)
    show_rows (self);
}

CyTable *
cy_honour_view_get_table (CyHonourView *self)
{
  return CY_TABLE (self->table);
}
