/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a new public notice: when, by whom, and who of those that wait for one is on it. */
#include "cy-notice-dialogs.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-notice-act.h"
#include "cy-read-over.h"
#include "cy-rules.h"
#include "cy-section-title.h"
#include "cy-shortlist.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define TABLE_HEIGHT 190
#define TABLE_WIDTH 740

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 base_date;
  gint64 like;
} Wish;

typedef struct
{
  CyShortlist *list;
  GArray      *waiting; /* of pool entries */
  CyRecord    *like;    /* (nullable): a notice to take the organ from */
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_clear_pointer (&self->list, cy_shortlist_unref);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_object (&self->like);
  g_free (self);
}

static gpointer
read_waiting (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Waiting    *self = g_new0 (Waiting, 1);

  self->waiting = cy_notice_list_waiting (conn, wish->scope, error);
  if (self->waiting != NULL &&
      (self->list = cy_shortlist_load (conn, wish->scope, 0, wish->base_date, error)) != NULL &&
      (wish->like == 0 ||
       (self->like = cy_mapper_load (conn, CY_NOTICE, wish->like, error)) != NULL))
    return self;
  waiting_free (self);

  return NULL;
}

/* ---- Writing ---- */

typedef struct
{
  CyRecord *record;
  GArray   *entries;
} Creation;

static void
creation_free (gpointer data)
{
  Creation *creation = data;

  g_object_unref (creation->record);
  g_array_unref (creation->entries);
  g_free (creation);
}

static gpointer
create (CyConn *conn, gpointer data, GError **error)
{
  Creation *creation = data;

  if (!cy_notice_create (conn,
                         creation->record,
                         (const gint64 *) creation->entries->data,
                         creation->entries->len,
                         _ ("New public notice"),
                         error))
    return NULL;

  return g_strdup (_ ("The notice is there: read its wording, then print it"));
}

/* ---- The dialogue ---- */

typedef struct
{
  CySession    *session;
  CyRecord     *record;
  CyShortlist  *list;
  GPtrArray    *waiting; /* of CyCandidate, of the list */
  GPtrArray    *towns;   /* their names, of the list */
  CyTableStore *store;
  GtkWidget    *name;
  GtkWidget    *form;
  GtkWidget    *town;
  GtkWidget    *chosen;
  GtkWidget    *table;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_object_unref (self->store);
  g_ptr_array_unref (self->towns);
  g_ptr_array_unref (self->waiting);
  cy_shortlist_unref (self->list);
  g_free (self);
}

static gboolean
is_complete (Dialog *self, CyFormDialog *dialog)
{
  static const guint required[] = {
    CY_NOTICE_NAME, CY_NOTICE_SINCE, CY_NOTICE_DAYS, CY_NOTICE_ORGAN, CY_NOTICE_CONTACT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (!cy_record_has (self->record, required[i]))
      {
        g_autofree char *message =
          g_strdup_printf (_ ("Fill in: %s"), _ (CY_NOTICE->fields[required[i]].title));

        cy_form_dialog_set_message (dialog, message);
        return FALSE;
      }
  if (cy_table_get_n_selected (CY_TABLE (self->table)) > 0)
    return TRUE;
  cy_form_dialog_set_message (dialog, _ ("Choose who is on the notice."));

  return FALSE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  Creation        *creation;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  cy_record_set_text (self->record, CY_NOTICE_NAME, *name != '\0' ? name : NULL);
  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self, dialog))
    return FALSE;
  creation = g_new0 (Creation, 1);
  *creation =
    (Creation){ cy_record_copy (self->record), cy_table_get_selected (CY_TABLE (self->table)) };
  cy_deed_run (self->session, create, creation, creation_free, TRUE);

  return TRUE;
}

/* ---- Who is on it ---- */

static const char *
get_town (const CyCandidate *candidate)
{
  return candidate->town != NULL ? candidate->town : candidate->place;
}

static void
add_candidate (Dialog *self, const CyCandidate *one)
{
  g_autofree char *place =
    g_strconcat (one->town != NULL ? one->town : "", one->place != NULL ? one->place : "—", NULL);
  g_autofree char *day = cy_date_format (one->step_date, CY_DATE_ISO);

  cy_table_store_append (self->store,
                         one->entry,
                         (const char *[]){
                           one->name, place, cy_code_get_short_name ("tier", one->tier), day });
}

/* Who is shown is on the notice, until somebody is taken off it by hand. */
static void
show_town (Dialog *self)
{
  guint       nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->town));
  const char *town = nth > 0 ? g_ptr_array_index (self->towns, nth - 1) : NULL;

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const CyCandidate *one = g_ptr_array_index (self->waiting, i);

      if (town == NULL || g_strcmp0 (get_town (one), town) == 0)
        add_candidate (self, one);
    }
  cy_table_store_thaw (self->store);
  cy_table_select_all (CY_TABLE (self->table));
}

static void
chosen_cb (CyTable *table, Dialog *self)
{
  g_autofree char *text = g_strdup_printf (_ ("%u chosen"), cy_table_get_n_selected (table));

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
}

static void
town_cb (GtkDropDown *drop_down, GParamSpec *pspec, Dialog *self)
{
  show_town (self);
}

static guint
count_of_town (Dialog *self, const char *town)
{
  guint n = 0;

  for (guint i = 0; i < self->waiting->len; i++)
    n += g_strcmp0 (get_town (g_ptr_array_index (self->waiting, i)), town) == 0;

  return n;
}

/* Each township once, in the order of who waits longest. */
static void
list_towns (Dialog *self)
{
  self->towns = g_ptr_array_new ();
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const char *town = get_town (g_ptr_array_index (self->waiting, i));

      if (town != NULL && !g_ptr_array_find_with_equal_func (self->towns, town, g_str_equal, NULL))
        g_ptr_array_add (self->towns, (char *) town);
    }
}

static GtkWidget *
make_town (Dialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  gtk_string_list_append (model, _ ("All townships"));
  for (guint i = 0; i < self->towns->len; i++)
    {
      const char      *town = g_ptr_array_index (self->towns, i);
      guint            n = count_of_town (self, town);
      g_autofree char *text =
        g_strdup_printf (ngettext ("%s, %u person", "%s, %u people", n), town, n);

      gtk_string_list_append (model, text);
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Township"),
                                  -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (town_cb), self);

  return drop_down;
}

static GtkWidget *
make_table (Dialog *self)
{
  static const char *const ids[] = { "name", "place", "tier", "since", NULL };
  const CyTableColumn      columns[] = {
         { "name", _ ("Full name"), 90, .flags = CY_TABLE_COLUMN_BOLD },
         { "place", _ ("Village"), 150, .flags = CY_TABLE_COLUMN_EXPAND },
         { "tier", _ ("Tier"), 70 },
         { "since", _ ("In the step since"), 110 },
  };
  GtkWidget *table =
    cy_table_new_marked (_ ("Who waits for a notice"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  g_signal_connect (table, "selection-changed", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_size_request (table, TABLE_WIDTH, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

static GtkWidget *
make_people (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title =
    cy_section_title_new (_ ("People on the notice"), _ ("Ctrl and Shift choose several"));

  self->chosen = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->chosen, "chosen");
  gtk_widget_set_hexpand (title, TRUE);
  list_towns (self);
  self->town = make_town (self);
  self->table = make_table (self);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), self->chosen);
  gtk_box_append (GTK_BOX (row), self->town);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->table);
  show_town (self);

  return box;
}

static CyRecord *
make_record (CySession *session, const Waiting *waiting)
{
  static const guint like[] = { CY_NOTICE_ORGAN, CY_NOTICE_CONTACT, CY_NOTICE_PLACES };
  CyRecord          *record = cy_record_new (CY_NOTICE);
  gint64             today = cy_session_get_base_date (session);
  const char        *scope = cy_session_get_scope_name (session);
  gint64             days = cy_record_get_int (waiting->list->rules, CY_RULES_NOTICE_DAYS);
  g_autofree char   *name = g_strdup_printf (_ ("%s: people proposed for the reserve of %d"),
                                           scope != NULL ? scope : "",
                                           cy_date_get_year (today));

  cy_record_set_text (record,
                      CY_NOTICE_NAME,
                      scope != NULL ? name : _ ("People proposed for the reserve"));
  if (cy_session_get_scope (session) != 0)
    cy_record_set_int (record, CY_NOTICE_UNIT, cy_session_get_scope (session));
  cy_record_set_int (record, CY_NOTICE_SINCE, today);
  cy_record_set_int (record, CY_NOTICE_DAYS, MAX (days, 1));
  for (guint i = 0; waiting->like != NULL && i < G_N_ELEMENTS (like); i++)
    cy_record_set (record, like[i], cy_record_get (waiting->like, like[i]));

  return record;
}

static GPtrArray *
list_waiting (const Waiting *waiting)
{
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; i < waiting->waiting->len; i++)
    {
      CyCandidate *one =
        (CyCandidate *) cy_shortlist_find (waiting->list,
                                           g_array_index (waiting->waiting, gint64, i));

      if (one != NULL)
        g_ptr_array_add (candidates, one);
    }

  return candidates;
}

static void
fill (Dialog *self, CyFormDialog *window)
{
  static const guint fields[] = {
    CY_NOTICE_SINCE, CY_NOTICE_DAYS, CY_NOTICE_ORGAN, CY_NOTICE_CONTACT, CY_NOTICE_PLACES,
  };
  const char *name = cy_record_get_text (self->record, CY_NOTICE_NAME);

  self->name = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  self->form = cy_form_section_new (self->session, NULL, CY_NOTICE, fields, G_N_ELEMENTS (fields));
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  cy_form_dialog_add_field (window, _ (CY_NOTICE->fields[CY_NOTICE_NAME].title), self->name);
  cy_form_dialog_add_section (window, self->form);
  cy_form_dialog_add (window, make_people (self));
}

static void
present (GtkWidget *over, CySession *session, const Waiting *waiting)
{
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("New Public Notice"),
                                          _ ("Put Up"));
  Dialog    *self = g_new0 (Dialog, 1);

  *self = (Dialog){
    .session = g_object_ref (session),
    .record = make_record (session, waiting),
    .list = cy_shortlist_ref (waiting->list),
    .waiting = list_waiting (waiting),
  };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  fill (self, CY_FORM_DIALOG (window));
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  Waiting *waiting = found;

  if (waiting->waiting->len > 0)
    present (over, session, waiting);
  else
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (over)),
                       _ ("Nobody waits for a notice"),
                       _ ("A notice is for people who stand at the step of the public notice. Lead "
                          "them on to it on the board first."));
  waiting_free (waiting);
}

/**
 * cy_notice_new_ask:
 * @over: a widget of the window
 * @session: the open library
 * @like: id of a notice to take organ, telephone and places from, 0 for none
 *
 * Everybody of the scope who waits for a notice is offered.
 */
void
cy_notice_new_ask (GtkWidget *over, CySession *session, gint64 like)
{
  Wish wish = { cy_session_get_scope (session), cy_session_get_base_date (session), like };

  cy_read_over (over,
                session,
                &(CyReadOver){ .read = read_waiting,
                               .data = g_memdup2 (&wish, sizeof wish),
                               .data_free = g_free,
                               .found_free = waiting_free,
                               .show = show });
}
