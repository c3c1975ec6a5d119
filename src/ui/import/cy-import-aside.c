/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Imports of units and photos: choose files, look at what will happen, do it. */
#include "cy-import-aside.h"

#include "cy-import-choose.h"
#include "cy-import-column-pane.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* What is over sooner needs no bar. */
#define TICK 100 /* ms */

struct _CyImportAside
{
  GtkBox parent_instance;

  GtkWidget    *title;
  GtkWidget    *hint;
  GtkWidget    *option;
  GtkWidget    *columns; /* what they stand for */
  GtkWidget    *table;
  GtkWidget    *status;
  GtkWidget    *progress;
  GtkWidget    *stop;
  GtkWidget    *choose;
  GtkWidget    *folder;
  GtkWidget    *close;
  GtkWidget    *apply;
  CyTableStore *store;

  CySession                 *session;
  const CyImportListingKind *kind;
  char                     **paths;
  GArray                    *choices; /* CyImportColumnChoice */
  CyImportListing           *listing;
  guint                      turn; /* of the newest plan: answers to older ones are dropped */
  gboolean                   is_current;

  GCancellable *cancellable;
  gboolean      writes;
  int           permille; /* set by the thread that works */
  guint         ticks;
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

/* ---- Work ---- */

static void
progress_cb (double fraction, gpointer permille)
{
  g_atomic_int_set ((int *) permille, (int) (fraction * 1000));
}

static gboolean
tick_cb (gpointer data)
{
  CyImportAside *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 g_atomic_int_get (&self->permille) / 1000.0);
  gtk_widget_show (self->progress);
  gtk_widget_show (self->stop);

  return G_SOURCE_CONTINUE;
}

static void
begin_work (CyImportAside *self, gboolean writes)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->writes = writes;
  g_atomic_int_set (&self->permille, 0);
  if (self->ticks == 0)
    self->ticks = g_timeout_add (TICK, tick_cb, self);
}

static void
end_work (CyImportAside *self)
{
  g_clear_handle_id (&self->ticks, g_source_remove);
  self->writes = FALSE;
  gtk_widget_hide (self->progress);
  gtk_widget_hide (self->stop);
}

/* Nothing of it can be changed while it is written; the columns are those of what was found. */
static void
update_sensitivity (CyImportAside *self)
{
  GtkWidget *const widgets[] = {
    self->choose, self->folder, self->option, self->close, self->table
  };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_set_sensitive (widgets[i], !self->writes);
  gtk_widget_set_sensitive (self->columns, self->listing != NULL);
}

typedef struct
{
  const CyImportListingKind *kind;
  CyImportListing           *listing; /* what is to be written */
  CyImportListingOrder       order;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->listing, cy_import_listing_free);
  g_strfreev (errand->order.paths);
  g_array_unref (errand->order.choices);
  g_object_unref (errand->order.cancellable);
  g_free (errand);
}

/* Whoever waits for it keeps @self, and so its number. */
static Errand *
errand_new (CyImportAside *self, CyImportListing *listing)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->kind = self->kind;
  errand->listing = listing;
  errand->order = (CyImportListingOrder){ g_strdupv (self->paths),
                                          get_option (self),
                                          g_array_copy (self->choices),
                                          progress_cb,
                                          &self->permille,
                                          g_object_ref (self->cancellable) };

  return errand;
}

/* ---- What will happen ---- */

static void
explain_empty (CyImportAside *self)
{
  cy_table_set_loading (CY_TABLE (self->table), self->paths != NULL && self->listing == NULL);
  cy_table_set_empty (CY_TABLE (self->table),
                      self->listing == NULL ? _ ("No file is chosen yet.")
                                            : _ ("Nothing to import was found."),
                      NULL);
}

/* While it is found out anew, what was said before stays, but cannot be done. */
static void
update (CyImportAside *self)
{
  const guint      n = cy_import_aside_get_n_coming (self);
  g_autofree char *label = g_strdup_printf (_ ("Import %u"), n);
  g_autofree char *text = self->listing != NULL
                            ? g_strdup_printf (_ ("%u of %u come in"), n, self->listing->rows->len)
                            : NULL;

  gtk_widget_set_sensitive (self->apply, n > 0);
  update_sensitivity (self);
  if ((self->listing != NULL && !self->is_current) || self->writes)
    return;
  gtk_button_set_label (GTK_BUTTON (self->apply), label);
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
  explain_empty (self);
  update (self);
}

static gpointer
make_plan (CyConn *conn, gpointer data, GError **error)
{
  const Errand *errand = data;

  return errand->kind->plan (conn, &errand->order, error);
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
  end_work (self);
  if (listing == NULL)
    {
      cy_session_present_error (self->session, error);
      g_clear_pointer (&self->paths, g_strfreev);
    }
  g_clear_pointer (&self->listing, cy_import_listing_free);
  self->listing = g_steal_pointer (&listing);
  self->is_current = TRUE;
  if (self->listing != NULL)
    cy_import_column_pane_show (CY_IMPORT_COLUMN_PANE (self->columns), self->listing->sheets);
  else
    cy_import_column_pane_clear (CY_IMPORT_COLUMN_PANE (self->columns));
  fill (self);
}

/* What was found out before stays in sight until there is something newer. */
static void
plan (CyImportAside *self)
{
  Answer *answer;

  self->turn++;
  self->is_current = FALSE;
  update (self);
  if (self->listing == NULL)
    explain_empty (self);
  begin_work (self, FALSE);
  answer = g_new0 (Answer, 1);
  *answer = (Answer){ g_object_ref (self), self->turn };
  cy_session_read (self->session,
                   make_plan,
                   errand_new (self, NULL),
                   errand_free,
                   (GDestroyNotify) cy_import_listing_free,
                   self->cancellable,
                   planned_cb,
                   answer);
}

static void
option_cb (GtkCheckButton *check, CyImportAside *self)
{
  if (self->paths != NULL)
    plan (self);
}

static void
column_cb (CyImportColumnPane *pane, guint sheet, guint column, guint target, CyImportAside *self)
{
  const CyImportColumnChoice choice = { sheet, column, (CyTarget) target };

  g_array_append_val (self->choices, choice);
  plan (self);
}

/* Back to where nothing is chosen. */
static void
forget (CyImportAside *self)
{
  self->turn++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->listing, cy_import_listing_free);
  g_array_set_size (self->choices, 0);
  self->is_current = FALSE;
  cy_import_column_pane_clear (CY_IMPORT_COLUMN_PANE (self->columns));
  fill (self);
}

/* A plan in the making is dropped; what is being written ends by itself, without a trace. */
static void
stop_cb (GtkButton *button, CyImportAside *self)
{
  if (self->writes)
    g_cancellable_cancel (self->cancellable);
  else
    forget (self);
}

/**
 * cy_import_aside_take:
 * @self: the page with a kind
 * @paths: (array zero-terminated=1): files, and folders where the kind takes them
 *
 * Finds out what they will do.
 */
void
cy_import_aside_take (CyImportAside *self, const char *const *paths)
{
  if (self->writes)
    return;
  forget (self);
  self->paths = g_strdupv ((char **) paths);
  plan (self);
}

guint
cy_import_aside_get_n_coming (CyImportAside *self)
{
  return self->listing != NULL && self->is_current ? self->listing->n_coming : 0;
}

/**
 * cy_import_aside_is_writing:
 * @self: the page
 *
 * Returns: whether nothing else may begin
 */
gboolean
cy_import_aside_is_writing (CyImportAside *self)
{
  return self->writes;
}

/* ---- Choosing ---- */

static void
choose_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_choose (self, self->kind, FALSE);
}

static void
folder_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_choose (self, self->kind, TRUE);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CyImportAside *self)
{
  cy_import_choose_dropped (self, value);

  return TRUE;
}

/* ---- Doing it ---- */

static gpointer
do_it (CyConn *conn, gpointer data, GError **error)
{
  const Errand *errand = data;

  return errand->kind->apply (conn, errand->listing, &errand->order, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportAside) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);

  if (self->store == NULL)
    return;
  end_work (self);
  update (self);
  if (name == NULL)
    {
      cy_session_present_error (self->session, error);
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
  if (cy_import_aside_get_n_coming (self) == 0)
    return;
  begin_work (self, TRUE);
  cy_session_write (self->session,
                    do_it,
                    errand_new (self, g_steal_pointer (&self->listing)),
                    errand_free,
                    g_free,
                    self->cancellable,
                    done_cb,
                    g_object_ref (self));
  update (self);
}

static void
apply_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_aside_apply (self);
}

static void
close_cb (GtkButton *button, CyImportAside *self)
{
  forget (self);
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
  forget (self);
  if (kind->targets != NULL)
    cy_import_column_pane_set_targets (CY_IMPORT_COLUMN_PANE (self->columns), kind->targets);
  cy_table_set_columns (CY_TABLE (self->table), columns, G_N_ELEMENTS (columns));
  gtk_label_set_text (GTK_LABEL (self->title), _ (kind->title));
  gtk_label_set_text (GTK_LABEL (self->hint), _ (kind->hint));
  gtk_widget_set_visible (self->option, kind->option != NULL);
  if (kind->option != NULL)
    gtk_check_button_set_label (GTK_CHECK_BUTTON (self->option), _ (kind->option));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->option), FALSE);
  gtk_widget_set_visible (self->folder, kind->folders != NULL);
  gtk_widget_grab_focus (self->choose);
}

/* ---- Class ---- */

static void
cy_import_aside_dispose (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  self->turn++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->listing, cy_import_listing_free);

  G_OBJECT_CLASS (cy_import_aside_parent_class)->dispose (object);
}

static void
cy_import_aside_finalize (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  g_strfreev (self->paths);
  g_array_unref (self->choices);
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
  self->folder = add_button (self, head, _ ("Choose Folder…"), G_CALLBACK (folder_cb));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->hint);
}

static void
add_foot (CyImportAside *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->close = add_button (self, foot, _ ("Cancel"), G_CALLBACK (close_cb));
  self->status = gtk_label_new (NULL);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->status, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"),
                                  -1);
  gtk_box_append (GTK_BOX (foot), self->status);
  gtk_box_append (GTK_BOX (foot), self->progress);
  self->stop = add_button (self, foot, _ ("Stop"), G_CALLBACK (stop_cb));
  self->apply = add_button (self, foot, "", G_CALLBACK (apply_cb));
  gtk_widget_add_css_class (self->apply, "primary");
  gtk_widget_hide (self->progress);
  gtk_widget_hide (self->stop);
  gtk_box_append (GTK_BOX (self), foot);
}

static void
cy_import_aside_init (CyImportAside *self)
{
  static const char *const columns[] = { "what", "who", "word", "remark", NULL };
  GtkDropTarget           *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->choices = g_array_new (FALSE, FALSE, sizeof (CyImportColumnChoice));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_head (self);
  self->columns = cy_import_column_pane_new ();
  g_signal_connect (self->columns, "chosen", G_CALLBACK (column_cb), self);
  gtk_box_append (GTK_BOX (self), self->columns);
  self->store = cy_table_store_new (columns);
  self->table = cy_table_new (_ ("What will happen"), NULL, 0);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("No file is chosen yet."), NULL);
  gtk_box_append (GTK_BOX (self), self->table);
  add_foot (self);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
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
