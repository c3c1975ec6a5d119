/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme from what the program brings along, or as a copy of another. */
#include "cy-scheme-dialogs.h"

#include "cy-date.h"
#include "cy-form-dialog.h"
#include "cy-scheme-edit.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2199

typedef struct
{
  GtkWidget    *page;
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *choice; /* NULL for a copy */
  GtkWidget    *about;
  GtkWidget    *year;
  gint64        scheme; /* 0 for a new one */
  CySchemeMade  made;
} Dialog;

typedef struct
{
  guint  nth;
  int    year;
  gint64 unit;
  gint64 scheme;
} Order;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static gpointer
make_scheme (CyConn *conn, gpointer data, GError **error)
{
  const Order *order = data;
  gint64       id = order->scheme != 0
                      ? cy_scheme_copy (conn, order->scheme, order->year, _ ("Copy a scheme"), error)
                      : cy_scheme_add_template (conn,
                                          order->nth,
                                          order->year,
                                          order->unit,
                                          _ ("New scheme"),
                                          error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* The last choice is a scheme of nothing. */
static gboolean
is_blank (const Dialog *self)
{
  return self->choice != NULL &&
         gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)) == cy_scheme_template_get_n ();
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  Order order = { .year = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->year)),
                  .unit = cy_session_get_scope (self->session),
                  .scheme = self->scheme };

  if (is_blank (self))
    {
      cy_scheme_record_present (self->page, self->session, CY_ASSESS_SCHEME, 0, 0);
      return TRUE;
    }
  if (self->choice != NULL)
    order.nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  cy_scheme_make_run (self->page,
                      self->session,
                      make_scheme,
                      g_memdup2 (&order, sizeof order),
                      g_free,
                      self->scheme != 0 ? _ ("Scheme copied; the copy may be changed")
                                        : _ ("Scheme made; change it as your rules say"),
                      self->made);

  return TRUE;
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, Dialog *self)
{
  gtk_label_set_text (GTK_LABEL (self->about),
                      is_blank (self)
                        ? _ ("Parts, dimensions and indicators are added one by one")
                        : cy_scheme_template_get_about (gtk_drop_down_get_selected (choice)));
  gtk_widget_set_sensitive (self->year, !is_blank (self));
}

static void
add_choice (Dialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < cy_scheme_template_get_n (); i++)
    g_ptr_array_add (names, (gpointer) cy_scheme_template_get_name (i));
  g_ptr_array_add (names, (gpointer) _ ("Empty scheme"));
  g_ptr_array_add (names, NULL);
  self->choice = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  self->about = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->about, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->about), 0);
  gtk_label_set_wrap (GTK_LABEL (self->about), TRUE);
  cy_form_dialog_add_field (self->window, _ ("Begin with"), self->choice);
  cy_form_dialog_add (self->window, self->about);
  g_signal_connect (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
}

static Dialog *
dialog_new (GtkWidget *page, CySession *session, const char *title, const char *accept)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->page = page;
  self->session = g_object_ref (session);
  self->window =
    CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)), title, accept));
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, dialog_free);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);

  return self;
}

static void
present (Dialog *self, int year)
{
  self->year = gtk_spin_button_new_with_range (FIRST_YEAR, LAST_YEAR, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year), year);
  cy_form_dialog_add_field (self->window, _ ("Year of the scheme"), self->year);
  if (self->choice != NULL)
    chosen_cb (GTK_DROP_DOWN (self->choice), NULL, self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/**
 * cy_scheme_new_present:
 * @page: the page
 * @session: a session
 * @made: called when there is a new scheme
 */
void
cy_scheme_new_present (GtkWidget *page, CySession *session, CySchemeMade made)
{
  Dialog *self = dialog_new (page, session, _ ("New Scheme"), _ ("Make"));

  self->made = made;
  add_choice (self);
  present (self, cy_date_get_year (cy_session_get_base_date (session)));
}

/**
 * cy_scheme_copy_present:
 * @page: the page
 * @session: a session
 * @plan: what is copied; a frozen one as a new version of its year, another to the next year
 * @made: called when there is a copy
 */
void
cy_scheme_copy_present (GtkWidget          *page,
                        CySession          *session,
                        const CySchemePlan *plan,
                        CySchemeMade        made)
{
  g_autofree char *title = g_strdup_printf (_ ("Copy “%s”"), plan->name);
  Dialog          *self = dialog_new (page, session, title, _ ("Copy it"));

  self->made = made;
  self->scheme = plan->id;
  present (self, plan->year + 1);
}
