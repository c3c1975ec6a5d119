/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses a unit by typing a part of its name or of its township's. */
#include "cy-unit-choice.h"

#include "cy-code.h"
#include "cy-pinyin.h"
#include "cy-sql.h"
#include "cy-unit-edit.h"

#include <glib/gi18n.h>

/* More are not worth reading; the user types on. */
#define MAX_ROWS 60

/* Units that the unit ?1 can hang on: not itself, nor what is below it, and of the kinds in ?2. */
#define FITS                                                             \
  "u.deleted IS NULL AND NOT EXISTS (SELECT 1 FROM unit s WHERE s.id=?1" \
  " AND (u.id=s.id OR u.ord BETWEEN s.ord AND s.last))"                  \
  " AND (?2='' OR instr(?2,','||u.kind||','))"

struct _CyUnitChoice
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *search;
  GtkWidget *list;

  CySession *session;
  gint64     unit;
  gint64     below; /* the unit that a superior is chosen for; 0 for none */
  char      *below_kind;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyUnitChoice, cy_unit_choice, GTK_TYPE_WIDGET)

typedef struct
{
  gint64 id;
  char  *text;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->text);
  g_free (found);
}

/* ---- In the reading thread ---- */

typedef struct
{
  gint64 id; /* one unit, or 0 to search */
  char  *typed;
  char  *pattern;
  gint64 below;
  char  *kinds; /* between commas those to offer, empty for all */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->typed);
  g_free (request->pattern);
  g_free (request->kinds);
  g_free (request);
}

static gboolean
add_found (CyConn *conn, GPtrArray *all, gint64 id, GError **error)
{
  CyValue values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  Found  *found;

  if (!cy_sql_get_values (conn,
                          "SELECT u.name,p.name FROM unit u LEFT JOIN unit p"
                          " ON p.id=u.parent AND p.kind<>'county' WHERE u.id=?",
                          values,
                          2,
                          NULL,
                          error,
                          "i",
                          id))
    return FALSE;
  found = g_new0 (Found, 1);
  found->id = id;
  found->text = values[1].type == CY_VALUE_TEXT
                  ? g_strdup_printf ("%s %s", values[1].text, values[0].text)
                  : g_strdup (values[0].type == CY_VALUE_TEXT ? values[0].text : "");
  g_ptr_array_add (all, found);
  cy_value_clear (&values[0]);
  cy_value_clear (&values[1]);

  return TRUE;
}

typedef struct
{
  const char *typed;
  GArray     *ids;
} Reading;

static gboolean
add_if_it_sounds_so (CySqlRow *row, gpointer data, GError **error)
{
  Reading *reading = data;
  gint64   id = cy_sql_row_get_int (row, 0);
  g_auto (GStrv) keys = cy_pinyin_search_keys (cy_sql_row_get_text (row, 1), NULL);
  gboolean found = FALSE;

  for (guint i = 0; keys[i] != NULL && !found; i++)
    found = g_str_has_prefix (keys[i], reading->typed);
  if (found && reading->ids->len < MAX_ROWS)
    g_array_append_val (reading->ids, id);

  return TRUE;
}

/* A few thousand names are read aloud in a moment. */
static gboolean
find_by_pinyin (CyConn *conn, const Request *request, GArray *ids, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (request->typed, -1);
  Reading          reading = { lower, ids };

  return cy_sql_each (conn,
                      "SELECT u.id,u.name FROM unit u WHERE " FITS " ORDER BY u.ord",
                      add_if_it_sounds_so,
                      &reading,
                      error,
                      "it",
                      request->below,
                      request->kinds);
}

static GArray *
find_ids (CyConn *conn, const Request *request, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (request->id != 0)
    {
      GArray *one = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_array_append_val (one, request->id);
      return one;
    }

  ids = cy_sql_list_ids (conn,
                         "SELECT u.id FROM unit u LEFT JOIN unit p ON p.id=u.parent"
                         " WHERE " FITS " AND (u.name LIKE ?3 OR u.short_name LIKE ?3"
                         " OR p.name||u.name LIKE ?3) ORDER BY u.ord LIMIT ?4",
                         error,
                         "itti",
                         request->below,
                         request->kinds,
                         request->pattern,
                         (gint64) MAX_ROWS);
  if (ids == NULL ||
      (ids->len == 0 && *request->typed != '\0' && !find_by_pinyin (conn, request, ids, error)))
    return NULL;

  return g_steal_pointer (&ids);
}

static gpointer
find_units (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_free);
  g_autoptr (GArray) ids = find_ids (conn, data, error);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    if (!add_found (conn, all, g_array_index (ids, gint64, i), error))
      return NULL;

  return g_steal_pointer (&all);
}

/* ---- In the window ---- */

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyUnitChoice) self = user_data;
  g_autoptr (GPtrArray) all = cy_session_finish (result, NULL);

  if (all != NULL && self->button != NULL &&
      ((Found *) g_ptr_array_index (all, 0))->id == self->unit)
    gtk_label_set_text (GTK_LABEL (self->label), ((Found *) g_ptr_array_index (all, 0))->text);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyUnitChoice) self = user_data;
  g_autoptr (GPtrArray) all = cy_session_finish (result, NULL);
  GtkWidget *row;

  if (all == NULL || self->button == NULL)
    return;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < all->len; i++)
    {
      Found     *found = g_ptr_array_index (all, i);
      GtkWidget *label = gtk_label_new (found->text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      found->text,
                                      -1);
      g_object_set_data_full (G_OBJECT (row),
                              "unit",
                              g_memdup2 (&found->id, sizeof found->id),
                              g_free);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
}

static char *
dup_kinds (CyUnitChoice *self)
{
  CyCodeSet *set = cy_code_set_get ("unit_kind");
  GString   *kinds = g_string_new (self->below_kind != NULL ? "," : "");

  for (guint i = 0; self->below_kind != NULL && i < cy_code_set_get_n_codes (set); i++)
    if (cy_unit_may_be_below (self->below_kind, cy_code_set_get_nth (set, i)->code))
      g_string_append_printf (kinds, "%s,", cy_code_set_get_nth (set, i)->code);

  return g_string_free (kinds, FALSE);
}

static void
find (CyUnitChoice *self, gint64 id, const char *text, GAsyncReadyCallback callback)
{
  Request *request = g_new0 (Request, 1);

  request->id = id;
  request->typed = g_strdup (text);
  request->pattern = g_strdup_printf ("%%%s%%", text);
  request->below = self->below;
  request->kinds = dup_kinds (self);
  cy_session_read (self->session,
                   find_units,
                   request,
                   request_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   callback,
                   g_object_ref (self));
}

static void
search_changed_cb (GtkSearchEntry *search, CyUnitChoice *self)
{
  find (self, 0, gtk_editable_get_text (GTK_EDITABLE (search)), listed_cb);
}

static void
popover_shown_cb (GtkWidget *popover, CyUnitChoice *self)
{
  search_changed_cb (GTK_SEARCH_ENTRY (self->search), self);
  gtk_widget_grab_focus (self->search);
}

static void
choose (CyUnitChoice *self, gint64 unit)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (unit == self->unit)
    return;
  cy_unit_choice_set_unit (self, unit);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyUnitChoice *self)
{
  choose (self, *(gint64 *) g_object_get_data (G_OBJECT (row), "unit"));
}

static void
search_activated_cb (GtkSearchEntry *search, CyUnitChoice *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (first != NULL)
    row_activated_cb (GTK_LIST_BOX (self->list), first, self);
}

static void
none_clicked_cb (GtkButton *button, CyUnitChoice *self)
{
  choose (self, 0);
}

static void
cy_unit_choice_dispose (GObject *object)
{
  CyUnitChoice *self = CY_UNIT_CHOICE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_unit_choice_parent_class)->dispose (object);
}

static void
cy_unit_choice_finalize (GObject *object)
{
  g_free (CY_UNIT_CHOICE (object)->below_kind);

  G_OBJECT_CLASS (cy_unit_choice_parent_class)->finalize (object);
}

static void
cy_unit_choice_class_init (CyUnitChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_unit_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_unit_choice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyUnitChoice::chosen: another unit was chosen */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_UNIT_CHOICE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static GtkWidget *
make_popover (CyUnitChoice *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_button_new_with_label (_ ("No unit"));

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a unit"),
                                  -1);
  /* The entry waits a little before it says so, and may outlive this widget. */
  g_signal_connect_object (self->search,
                           "search-changed",
                           G_CALLBACK (search_changed_cb),
                           self,
                           G_CONNECT_DEFAULT);
  g_signal_connect (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), gtk_label_new (_ ("No unit is found")));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_size_request (scrolled, 240, 260);
  gtk_widget_add_css_class (none, "flat");
  g_signal_connect (none, "clicked", G_CALLBACK (none_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  g_signal_connect (popover, "show", G_CALLBACK (popover_shown_cb), self);

  return popover;
}

static void
cy_unit_choice_init (CyUnitChoice *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  self->label = gtk_label_new ("—");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  /* The button would centre it, unlike every other field. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->label), GTK_ALIGN_FILL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * cy_unit_choice_new:
 * @session: whose units
 *
 * Returns: a choice with no unit chosen
 */
GtkWidget *
cy_unit_choice_new (CySession *session)
{
  CyUnitChoice *self = g_object_new (CY_TYPE_UNIT_CHOICE, NULL);

  g_set_object (&self->session, session);

  return GTK_WIDGET (self);
}

/**
 * cy_unit_choice_set_unit:
 * @self: a choice
 * @unit: local id, 0 for none
 */
void
cy_unit_choice_set_unit (CyUnitChoice *self, gint64 unit)
{
  self->unit = unit;
  gtk_label_set_text (GTK_LABEL (self->label), "—");
  if (unit != 0)
    find (self, unit, "", named_cb);
}

/**
 * cy_unit_choice_set_below:
 * @self: a choice
 * @unit: local id of the unit that a superior is chosen for, 0 for one that is not saved yet
 * @kind: (nullable): its kind; %NULL offers every kind
 *
 * Leaves out what @unit cannot hang on: itself, what is below it, and lower kinds.
 */
void
cy_unit_choice_set_below (CyUnitChoice *self, gint64 unit, const char *kind)
{
  self->below = unit;
  g_free (self->below_kind);
  self->below_kind = g_strdup (kind);
}

gint64
cy_unit_choice_get_unit (CyUnitChoice *self)
{
  return self->unit;
}

/**
 * cy_unit_choice_get_name:
 * @self: a choice
 *
 * Returns: (nullable) (transfer none): the chosen unit with its township, as shown
 */
const char *
cy_unit_choice_get_name (CyUnitChoice *self)
{
  return self->unit != 0 ? gtk_menu_button_get_label (GTK_MENU_BUTTON (self->button)) : NULL;
}
