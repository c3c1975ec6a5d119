/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Imports of units and photos: choose files, look at what will happen, do it. */
#include "cy-import-aside.h"

#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyImportAside
{
  GtkBox parent_instance;

  GtkWidget    *title;
  GtkWidget    *hint;
  GtkWidget    *option;
  GtkWidget    *table;
  GtkWidget    *status;
  GtkWidget    *choose;
  GtkWidget    *apply;
  CyTableStore *store;

  CySession                 *session;
  const CyImportListingKind *kind;
  char                     **paths;
  CyImportListing           *listing;
  guint                      turn; /* of the newest plan: answers to older ones are dropped */
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportAside, cy_import_aside, GTK_TYPE_BOX)

static gboolean
get_option (CyImportAside *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->option));
}

/* ---- What will happen ---- */

static void
update (CyImportAside *self)
{
  const guint      n = cy_import_aside_get_n_coming (self);
  g_autofree char *label = g_strdup_printf (_ ("Import %u"), n);
  g_autofree char *text = self->listing != NULL
                            ? g_strdup_printf (_ ("%u of %u come in"), n, self->listing->rows->len)
                            : NULL;

  gtk_button_set_label (GTK_BUTTON (self->apply), label);
  gtk_widget_set_sensitive (self->apply, n > 0);
  gtk_label_set_text (GTK_LABEL (self->status), text != NULL ? text : "");
}

static void
fill (CyImportAside *self)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->listing != NULL && i < self->listing->rows->len; i++)
    {
      const CyImportListingRow *row = g_ptr_array_index (self->listing->rows, i);
      const char *const         texts[] = { row->what,
                                    row->who != NULL ? row->who : "",
                                            row->word,
                                    row->remark != NULL ? row->remark : "",
                                            NULL };

      cy_table_store_append (self->store, i + 1, texts);
      cy_table_store_set_style (self->store, i + 1, "word", row->style);
    }
  cy_table_store_thaw (self->store);
  update (self);
}

typedef struct
{
  const CyImportListingKind *kind;
  char                     **paths;
  gboolean                   option;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_strfreev (request->paths);
  g_free (request);
}

static gpointer
make_plan (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return request->kind->plan (conn, (const char *const *) request->paths, request->option, error);
}

typedef struct
{
  CyImportAside *self;
  guint          turn;
} Answer;

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (CyImportAside) self = answer->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportListing) listing = cy_session_finish (result, &error);
  const guint turn = answer->turn;

  g_free (answer);
  if (turn != self->turn)
    return;
  if (listing == NULL)
    cy_session_present_error (self->session, error);
  self->listing = g_steal_pointer (&listing);
  fill (self);
}

static void
plan (CyImportAside *self)
{
  Request *request;
  Answer  *answer;

  self->turn++;
  g_clear_pointer (&self->listing, cy_import_listing_free);
  fill (self);
  if (self->paths == NULL)
    return;
  request = g_new0 (Request, 1);
  *request = (Request){ self->kind, g_strdupv (self->paths), get_option (self) };
  answer = g_new0 (Answer, 1);
  *answer = (Answer){ g_object_ref (self), self->turn };
  cy_session_read (self->session,
                   make_plan,
                   request,
                   request_free,
                   (GDestroyNotify) cy_import_listing_free,
                   NULL,
                   planned_cb,
                   answer);
}

static void
option_cb (GtkCheckButton *check, CyImportAside *self)
{
  plan (self);
}

/**
 * cy_import_aside_take:
 * @self: the page with a kind
 * @paths: (array zero-terminated=1): files
 *
 * Finds out what they will do.
 */
void
cy_import_aside_take (CyImportAside *self, const char *const *paths)
{
  g_strfreev (self->paths);
  self->paths = g_strdupv ((char **) paths);
  plan (self);
}

guint
cy_import_aside_get_n_coming (CyImportAside *self)
{
  return self->listing != NULL ? self->listing->n_coming : 0;
}

/* ---- Choosing ---- */

static void
chosen_cb (GtkNativeDialog *dialog, int response, CyImportAside *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);
  if (response == GTK_RESPONSE_ACCEPT && paths[0] != NULL)
    cy_import_aside_take (self, (const char *const *) paths);
  g_object_unref (dialog);
}

static void
choose_cb (GtkButton *button, CyImportAside *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ (self->kind->title),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Choose"),
                                 _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  for (guint i = 0; self->kind->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, self->kind->patterns[i]);
  gtk_file_filter_set_name (filter, _ (self->kind->title));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), self->kind->several);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- Doing it ---- */

typedef struct
{
  const CyImportListingKind *kind;
  CyImportListing           *listing;
  gboolean                   option;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  cy_import_listing_free (order->listing);
  g_free (order);
}

static gpointer
do_it (CyConn *conn, gpointer data, GError **error)
{
  const Order *order = data;

  return order->kind->apply (conn, order->listing, order->option, NULL, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportAside) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);

  if (name == NULL)
    {
      cy_session_present_error (self->session, error);
      if (self->store != NULL)
        plan (self);
      return;
    }
  cy_session_toast (self->session, name, TRUE);
  g_signal_emit (self, signals[CLOSED], 0);
}

/**
 * cy_import_aside_apply:
 * @self: the page with something to import
 *
 * Writes it as one step, then closes.
 */
void
cy_import_aside_apply (CyImportAside *self)
{
  Order *order;

  if (cy_import_aside_get_n_coming (self) == 0)
    return;
  order = g_new0 (Order, 1);
  *order = (Order){ self->kind, g_steal_pointer (&self->listing), get_option (self) };
  update (self);
  cy_session_write (self->session,
                    do_it,
                    order,
                    order_free,
                    g_free,
                    NULL,
                    done_cb,
                    g_object_ref (self));
}

static void
apply_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_aside_apply (self);
}

static void
close_cb (GtkButton *button, CyImportAside *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/**
 * cy_import_aside_begin:
 * @self: the page
 * @kind: what to import
 */
void
cy_import_aside_begin (CyImportAside *self, const CyImportListingKind *kind)
{
  const CyTableColumn columns[] = {
    { "what", _ (kind->what), 200 },
    { "who", _ (kind->who), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
    { "word", C_ ("import table", "Result"), 86, CY_TABLE_TAG },
    { "remark", _ ("Remark"), 420, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  };

  self->kind = kind;
  g_clear_pointer (&self->paths, g_strfreev);
  cy_table_set_columns (CY_TABLE (self->table), columns, G_N_ELEMENTS (columns));
  gtk_label_set_text (GTK_LABEL (self->title), _ (kind->title));
  gtk_label_set_text (GTK_LABEL (self->hint), _ (kind->hint));
  gtk_widget_set_visible (self->option, kind->option != NULL);
  if (kind->option != NULL)
    gtk_check_button_set_label (GTK_CHECK_BUTTON (self->option), _ (kind->option));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->option), FALSE);
  plan (self);
  gtk_widget_grab_focus (self->choose);
}

/* ---- Class ---- */

static void
cy_import_aside_dispose (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  self->turn++;
  g_clear_object (&self->store);
  g_clear_pointer (&self->listing, cy_import_listing_free);

  G_OBJECT_CLASS (cy_import_aside_parent_class)->dispose (object);
}

static void
cy_import_aside_finalize (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  g_strfreev (self->paths);
  g_object_unref (self->session);

  G_OBJECT_CLASS (cy_import_aside_parent_class)->finalize (object);
}

static void
cy_import_aside_class_init (CyImportAsideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_aside_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_import_aside_finalize;
  /** CyImportAside::closed: the user is done here */
  signals[CLOSED] = g_signal_new ("closed",
                                  CY_TYPE_IMPORT_ASIDE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static GtkWidget *
add_button (CyImportAside *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_head (CyImportAside *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->title = gtk_label_new (NULL);
  self->hint = gtk_label_new (NULL);
  self->option = gtk_check_button_new ();
  gtk_widget_add_css_class (self->title, "view-title");
  gtk_widget_add_css_class (self->hint, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  g_signal_connect (self->option, "toggled", G_CALLBACK (option_cb), self);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->option);
  self->choose = add_button (self, head, _ ("Choose Files…"), G_CALLBACK (choose_cb));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->hint);
}

static void
cy_import_aside_init (CyImportAside *self)
{
  static const char *const columns[] = { "what", "who", "word", "remark", NULL };
  GtkWidget               *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_head (self);
  self->store = cy_table_store_new (columns);
  self->table = cy_table_new (_ ("What will happen"), NULL, 0);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("No file is chosen yet."), NULL);
  gtk_box_append (GTK_BOX (self), self->table);
  add_button (self, foot, _ ("Cancel"), G_CALLBACK (close_cb));
  self->status = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->status, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_box_append (GTK_BOX (foot), self->status);
  self->apply = add_button (self, foot, "", G_CALLBACK (apply_cb));
  gtk_widget_add_css_class (self->apply, "primary");
  gtk_box_append (GTK_BOX (self), foot);
}

/**
 * cy_import_aside_new:
 * @session: the library to import into
 *
 * Returns: (transfer floating): a page to be begun
 */
GtkWidget *
cy_import_aside_new (CySession *session)
{
  CyImportAside *self = g_object_new (CY_TYPE_IMPORT_ASIDE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
