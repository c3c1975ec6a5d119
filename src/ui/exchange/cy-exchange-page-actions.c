/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done on the page of exchange plans, and when it can be. */
#include "cy-exchange-page-private.h"

#include "cy-deed-run.h"
#include "cy-exchange-dialogs.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-plan.h"

#include <glib/gi18n.h>

static GArray *
get_selected (CyExchangePage *self)
{
  return cy_table_get_selected (CY_TABLE (self->tables[self->tab]));
}

/* Index of the one person who is chosen, -1 for none or several. */
static int
get_person (CyExchangePage *self)
{
  g_autoptr (GArray) chosen = get_selected (self);

  if (self->it == NULL || chosen->len != 1)
    return -1;

  return cy_exchange_case_find_person (self->it, g_array_index (chosen, gint64, 0));
}

static void
enable (CyExchangePage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static guint
count_placed (CyExchangePage *self)
{
  guint n = 0;

  for (guint i = 0; self->it != NULL && i < self->it->people->len; i++)
    n += cy_exchange_case_get_person (self->it, i)->place >= 0;

  return n;
}

void
_cy_exchange_page_update_actions (CyExchangePage *self)
{
  g_autoptr (GArray) chosen = get_selected (self);
  gboolean open =
    self->it != NULL && !cy_exchange_is_adopted (self->it->plan) && self->solving == NULL;
  gboolean of_people = self->tab == CY_EXCHANGE_TAB_PROPOSAL || self->tab == CY_EXCHANGE_TAB_PEOPLE;
  gboolean some = open && chosen->len > 0;
  gboolean one = open && chosen->len == 1;

  enable (self, "exchange.edit", open);
  enable (self, "exchange.weights", open);
  enable (self, "exchange.solve", open && self->it->people->len > 0 && self->it->places->len > 0);
  enable (self, "exchange.adopt", open && count_placed (self) > 0);
  enable (self, "exchange.stop", self->solving != NULL);
  enable (self, "exchange.add-people", open);
  enable (self, "exchange.add-place", open);
  enable (self, "exchange.paste-places", open);
  enable (self, "exchange.remove", some && self->tab < CY_EXCHANGE_TAB_RULES);
  enable (self, "exchange.edit-place", one && self->tab == CY_EXCHANGE_TAB_PLACES);
  enable (self, "exchange.mentor", one && self->tab == CY_EXCHANGE_TAB_PLACES);
  enable (self, "exchange.lock", some && of_people);
  enable (self, "exchange.unlock", some && of_people);
  enable (self, "exchange.move", one && of_people);
  enable (self, "exchange.bar", one && of_people && self->it->places->len > 0);
  enable (self, "exchange.unbar", one && of_people);
}

/* ---- Plans ---- */

void
_cy_exchange_page_start_new (CyExchangePage *self)
{
  CySession *session = _cy_exchange_page_get_session (self);
  g_autoptr (CyRecord) plan =
    cy_exchange_plan_new (cy_session_get_scope (session), cy_session_get_base_date (session));

  /* The new one is the newest, and wanted next. */
  self->chosen = 0;
  cy_exchange_dialog_plan (GTK_WIDGET (self), session, plan);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _cy_exchange_page_start_new (CY_EXCHANGE_PAGE (widget));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);
  g_autoptr (CyRecord) plan = cy_record_copy (self->it->plan);

  if (g_str_equal (name, "exchange.weights"))
    cy_exchange_dialog_weights (widget, _cy_exchange_page_get_session (self), plan);
  else
    cy_exchange_dialog_plan (widget, _cy_exchange_page_get_session (self), plan);
}

static void
adopt_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  cy_exchange_dialog_adopt (widget, _cy_exchange_page_get_session (self), self->it);
}

void
_cy_exchange_page_take_back (CyExchangePage *self)
{
  cy_exchange_dialog_take_back (GTK_WIDGET (self), _cy_exchange_page_get_session (self), self->it);
}

/* ---- Solving ---- */

static void
news_cb (const char *text, gpointer user_data)
{
  CyExchangePage *self = user_data;

  if (self->solving != NULL)
    _cy_exchange_page_show_progress (self, text);
}

static void
solved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (source);
  g_autoptr (CyExchangeCase) it = user_data;
  g_autoptr (GError) error = NULL;
  CyExchangeAnswer *answer = g_task_propagate_pointer (G_TASK (result), &error);

  /* Of a page that is gone nobody waits for the answer. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      g_clear_pointer (&answer, cy_exchange_answer_free);
      return;
    }
  g_clear_object (&self->solving);
  _cy_exchange_page_show_progress (self, NULL);
  if (answer != NULL)
    cy_exchange_keep (_cy_exchange_page_get_session (self), it, answer);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cy_session_toast (_cy_exchange_page_get_session (self),
                      _ ("Stopped; the proposal is as it was"),
                      FALSE);
  else
    cy_session_present_error (_cy_exchange_page_get_session (self), error);
  _cy_exchange_page_update_actions (self);
}

static void
solve_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  if (self->solving != NULL)
    return;
  self->solving = g_cancellable_new ();
  _cy_exchange_page_show_tab (self, CY_EXCHANGE_TAB_PROPOSAL);
  _cy_exchange_page_show_progress (self, _ ("Looking for who should go where…"));
  cy_exchange_solve_async (self->it, news_cb, self->solving, G_OBJECT (self), solved_cb);
  _cy_exchange_page_update_actions (self);
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  if (self->solving != NULL)
    g_cancellable_cancel (self->solving);
}

/* ---- People and places ---- */

static void
people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  cy_exchange_dialog_people (widget, _cy_exchange_page_get_session (self), self->chosen);
}

static void
place_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);
  g_autoptr (CyRecord) place = cy_exchange_place_new (self->chosen, self->it->places->len + 1);

  cy_exchange_dialog_place (widget, _cy_exchange_page_get_session (self), place);
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  cy_exchange_dialog_paste (widget, _cy_exchange_page_get_session (self), self->chosen);
}

static void
edit_place_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);
  g_autoptr (GArray) chosen = get_selected (self);
  CySession *session = _cy_exchange_page_get_session (self);

  if (chosen->len != 1)
    return;
  if (g_str_equal (name, "exchange.mentor"))
    cy_exchange_dialog_mentor (widget, session, self->it, g_array_index (chosen, gint64, 0));
  else
    cy_exchange_dialog_edit_place (widget, session, g_array_index (chosen, gint64, 0));
}

/* Something done to the rows that are chosen. */
typedef struct
{
  gint64   plan;
  GArray  *rows;
  gboolean flag;
} Deed;

static void
deed_free (gpointer data)
{
  g_array_unref (((Deed *) data)->rows);
  g_free (data);
}

static void
run (CyExchangePage *self, CyDbFunc work, gboolean flag)
{
  Deed *deed = g_new0 (Deed, 1);

  *deed = (Deed){ self->chosen, get_selected (self), flag };
  cy_deed_run (_cy_exchange_page_get_session (self), work, deed, deed_free, TRUE);
}

static gpointer
remove_people (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_exchange_remove_people (conn,
                                  deed->plan,
                                  deed->rows,
                                  _ ("Take people out of an exchange plan"),
                                  error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person taken out", "%u people taken out", deed->rows->len),
                          deed->rows->len);
}

static gpointer
remove_places (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_exchange_remove_places (conn,
                                  deed->plan,
                                  deed->rows,
                                  _ ("Take places out of an exchange plan"),
                                  error))
    return NULL;

  return g_strdup_printf (ngettext ("%u place taken out", "%u places taken out", deed->rows->len),
                          deed->rows->len);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  run (self, self->tab == CY_EXCHANGE_TAB_PLACES ? remove_places : remove_people, FALSE);
}

/* ---- Locks ---- */

static gpointer
lock (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_exchange_lock (conn,
                         deed->plan,
                         deed->rows,
                         deed->flag,
                         deed->flag ? _ ("Lock people of an exchange plan")
                                    : _ ("Unlock people of an exchange plan"),
                         error))
    return NULL;

  return g_strdup_printf (deed->flag
                            ? ngettext ("%u person locked", "%u people locked", deed->rows->len)
                            : ngettext ("%u person unlocked",
                                        "%u people unlocked",
                                        deed->rows->len),
                          deed->rows->len);
}

static void
lock_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  run (CY_EXCHANGE_PAGE (widget), lock, g_str_equal (name, "exchange.lock"));
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);
  int             person = get_person (self);
  CySession      *session = _cy_exchange_page_get_session (self);

  if (person < 0)
    return;
  if (g_str_equal (name, "exchange.bar"))
    cy_exchange_dialog_bar (widget, session, self->it, (guint) person);
  else
    cy_exchange_dialog_move (widget, session, self->it, (guint) person);
}

static gpointer
unbar (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!cy_exchange_unbar (conn,
                          g_array_index (deed->rows, gint64, 0),
                          _ ("Lift what is barred for somebody"),
                          error))
    return NULL;

  return g_strdup (_ ("Nothing is barred by hand any more"));
}

static void
unbar_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (widget);

  if (get_person (self) >= 0)
    run (self, unbar, FALSE);
}

void
_cy_exchange_page_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "exchange.new", new_cb },
    { "exchange.edit", edit_cb },
    { "exchange.weights", edit_cb },
    { "exchange.adopt", adopt_cb },
    { "exchange.solve", solve_cb },
    { "exchange.stop", stop_cb },
    { "exchange.add-people", people_cb },
    { "exchange.add-place", place_cb },
    { "exchange.paste-places", paste_cb },
    { "exchange.edit-place", edit_place_cb },
    { "exchange.mentor", edit_place_cb },
    { "exchange.remove", remove_cb },
    { "exchange.lock", lock_cb },
    { "exchange.unlock", lock_cb },
    { "exchange.move", move_cb },
    { "exchange.bar", move_cb },
    { "exchange.unbar", unbar_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
}
