/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A paper of one person before it leaves the house: which one, how it looks, and what of the
 * numbers is to be seen on it. */
#include "cy-person-print.h"

#include "cy-a4-view.h"
#include "cy-person-paper.h"
#include "cy-person.h"
#include "cy-picture.h"
#include "cy-print-foot.h"
#include "cy-print-run.h"
#include "cy-print-target.h"
#include "cy-report-form.h"

#include <glib/gi18n.h>

#define PREVIEW_WIDTH 410  /* px */
#define PREVIEW_HEIGHT 620 /* with the buttons under the page */
#define SIDE_WIDTH 230

struct _CyPersonPrint
{
  GtkWindow parent_instance;

  GtkWidget *preview;
  GtkWidget *kind;
  GtkWidget *mask;
  GtkWidget *save;
  GtkWidget *accept;

  CySession        *session;
  CyDossier        *dossier; /* of the reading thread, from the start on */
  char             *name;
  cairo_surface_t  *photo;
  CyPersonPaper    *paper; /* NULL while it is made */
  CyMask            paper_mask;
  CyPersonPaperKind paper_kind;
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (CyPersonPrint, cy_person_print, GTK_TYPE_WINDOW)

/* ---- The preview ---- */

static void
draw_preview (gconstpointer paper, cairo_t *cr, guint page)
{
  cy_person_paper_draw_page (paper, cr, page);
}

static void
set_ready (CyPersonPrint *self, gboolean ready)
{
  gtk_widget_set_sensitive (self->save, ready);
  gtk_widget_set_sensitive (self->accept, ready);
}

static void
show_paper (CyPersonPrint *self, CyPersonPaper *paper, CyPersonPaperKind kind, CyMask mask)
{
  g_autoptr (CyPersonPaper) old = self->paper;

  self->paper = paper;
  self->paper_kind = kind;
  self->paper_mask = mask;
  cy_person_paper_set_picture (paper, self->photo);
  cy_a4_view_set (CY_A4_VIEW (self->preview), paper, cy_person_paper_paginate (paper));
  set_ready (self, TRUE);
}

/* ---- Making it ---- */

typedef struct
{
  CyDossier        *dossier;
  CyPersonPaperKind kind;
  CyDate            base_date;
  CyMask            mask;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->dossier);
  g_free (request);
}

static void
paper_free (gpointer data)
{
  cy_person_paper_free (data);
}

static gpointer
make_paper (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_person_paper_new (conn,
                              request->kind,
                              request->dossier,
                              request->base_date,
                              request->mask,
                              error);
}

typedef struct
{
  CyPersonPrint    *window;
  CyPersonPaperKind kind;
  CyMask            mask;
  GCancellable     *cancellable; /* only compared */
} Answer;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Answer *answer = user_data;
  g_autoptr (CyPersonPrint) self = answer->window;
  g_autoptr (GError) error = NULL;
  CyPersonPaper *paper = cy_session_finish (result, &error);

  if (self->session == NULL || self->cancellable != answer->cancellable)
    {
      g_clear_pointer (&paper, cy_person_paper_free);
      return;
    }
  if (paper != NULL)
    show_paper (self, paper, answer->kind, answer->mask);
  else
    cy_session_present_error (self->session, error);
}

static CyPersonPaperKind
get_kind (CyPersonPrint *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
}

/* What was printed with other numbers than those that are chosen would be a leak. */
static void
start_making (CyPersonPrint *self)
{
  Request *request = g_new0 (Request, 1);
  Answer  *answer = g_new0 (Answer, 1);

  set_ready (self, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  request->dossier = g_object_ref (self->dossier);
  request->base_date = cy_session_get_base_date (self->session);
  request->kind = get_kind (self);
  /* What has no numbers on it goes out whole, and the log must not say otherwise. */
  request->mask =
    cy_person_paper_kind_is_masked (request->kind) ? cy_mask_choice_get (self->mask) : CY_MASK_NONE;
  *answer = (Answer){ g_object_ref (self), request->kind, request->mask, self->cancellable };
  cy_session_read (self->session,
                   make_paper,
                   request,
                   request_free,
                   paper_free,
                   self->cancellable,
                   made_cb,
                   answer);
}

static void
mask_cb (GtkDropDown *choice, GParamSpec *pspec, CyPersonPrint *self)
{
  start_making (self);
}

static void
kind_cb (GtkDropDown *choice, GParamSpec *pspec, CyPersonPrint *self)
{
  CyPersonPaperKind kind = get_kind (self);

  /* Of another paper the first page comes first. */
  cy_a4_view_set (CY_A4_VIEW (self->preview), NULL, 0);
  gtk_widget_set_sensitive (self->mask, cy_person_paper_kind_is_masked (kind));
  gtk_window_set_title (GTK_WINDOW (self), cy_person_paper_kind_get_title (kind));
  start_making (self);
}

/* ---- Printing ---- */

static guint
paginate (gpointer paper, double width, double height)
{
  return cy_person_paper_paginate (paper);
}

static void
draw_page (gpointer paper, cairo_t *cr, guint page)
{
  cy_person_paper_draw_page (paper, cr, page);
}

static char *
dup_title (CyPersonPrint *self)
{
  return g_strdup_printf ("%s-%s", cy_person_paper_kind_get_title (self->paper_kind), self->name);
}

/**
 * cy_person_print_start:
 * @self: the window, which is closed
 * @path: (nullable): a PDF to write in the place of a printer
 *
 * Prints what is shown, once it is.
 */
void
cy_person_print_start (CyPersonPrint *self, const char *path)
{
  g_autofree char *title = dup_title (self);
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  CyPrintJob       job = { .report = cy_person_paper_kind_get_id (self->paper_kind),
                           .title = title,
                           .mask = self->paper_mask,
                           .n_rows = 1,
                           .free_paper = paper_free,
                           .paginate = paginate,
                           .draw = draw_page };

  if (self->paper == NULL || !gtk_widget_get_sensitive (self->accept))
    return;
  cy_a4_view_set (CY_A4_VIEW (self->preview), NULL, 0);
  job.paper = g_steal_pointer (&self->paper);
  cy_print_run (parent, self->session, &job, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkButton *button, CyPersonPrint *self)
{
  cy_person_print_start (self, NULL);
}

static void
path_chosen (GtkWindow *window, const char *path)
{
  if (CY_PERSON_PRINT (window)->session != NULL)
    cy_person_print_start (CY_PERSON_PRINT (window), path);
}

static void
save_cb (GtkButton *button, CyPersonPrint *self)
{
  g_autofree char *title = dup_title (self);

  cy_print_target_ask (GTK_WINDOW (self), title, path_chosen);
}

/* ---- Layout ---- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);

  return label;
}

static GtkWidget *
make_kind (CyPersonPrint *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < CY_PERSON_PAPER_N_KINDS; i++)
    gtk_string_list_append (titles, cy_person_paper_kind_get_title (i));
  self->kind = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Paper"),
                                  -1);
  g_signal_connect (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);

  return self->kind;
}

static GtkWidget *
make_side (CyPersonPrint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->mask = cy_mask_choice_new (CY_MASK_BIRTH);
  g_signal_connect (self->mask, "notify::selected", G_CALLBACK (mask_cb), self);
  gtk_widget_set_size_request (box, SIDE_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), make_label (_ ("Paper"), "label"));
  gtk_box_append (GTK_BOX (box), make_kind (self));
  gtk_box_append (GTK_BOX (box), make_label (_ ("ID and phone numbers"), "label"));
  gtk_box_append (GTK_BOX (box), self->mask);
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("What is printed is noted in the export history."), "caption"));

  return box;
}

static GtkWidget *
make_preview (CyPersonPrint *self)
{
  self->preview = cy_a4_view_new (draw_preview);
  gtk_widget_set_size_request (self->preview, PREVIEW_WIDTH, PREVIEW_HEIGHT);
  gtk_widget_set_hexpand (self->preview, TRUE);

  return self->preview;
}

static GtkWidget *
make_foot (CyPersonPrint *self)
{
  GtkWidget *foot = cy_print_foot_new (GTK_WINDOW (self), NULL, &self->save, &self->accept);

  set_ready (self, FALSE);
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect (self->accept, "clicked", G_CALLBACK (accept_cb), self);

  return foot;
}

/* ---- Class ---- */

static void
cy_person_print_dispose (GObject *object)
{
  CyPersonPrint *self = CY_PERSON_PRINT (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->paper, cy_person_paper_free);
  g_clear_pointer (&self->photo, cairo_surface_destroy);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->dossier);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_person_print_parent_class)->dispose (object);
}

static void
cy_person_print_class_init (CyPersonPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_person_print_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass),
                                       GDK_KEY_Escape,
                                       0,
                                       "window.close",
                                       NULL);
}

static void
cy_person_print_init (CyPersonPrint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_add_css_class (body, "page");
  gtk_box_append (GTK_BOX (body), make_preview (self));
  gtk_box_append (GTK_BOX (body), make_side (self));
  gtk_box_append (GTK_BOX (box), body);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Personal Information"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
}

/**
 * cy_person_print_present:
 * @over: a widget of the window that it stands over
 * @session: whose library and base date
 * @dossier: whom; as it is on the screen, with what is not saved yet; copied
 * @photo: (nullable): of the person
 *
 * Shows a paper of one person, lets choose which one and how numbers are hidden, and prints or
 * saves it.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_person_print_present (GtkWidget *over, CySession *session, CyDossier *dossier, GdkTexture *photo)
{
  CyPersonPrint *self = g_object_new (CY_TYPE_PERSON_PRINT, NULL);
  GtkRoot       *root = gtk_widget_get_root (over);
  const char    *name = cy_record_get_text (cy_dossier_get_person (dossier), CY_PERSON_NAME);

  self->session = g_object_ref (session);
  self->dossier = cy_dossier_copy (dossier);
  self->name = g_strdup (name != NULL ? name : "");
  self->photo = photo != NULL ? cy_picture_from_texture (photo) : NULL;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  start_making (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
