/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 个人信息表 before it is printed: how it looks, and what of the numbers is to be seen on it. */
#include "cy-person-print.h"

#include "cy-person.h"
#include "cy-print-paper.h"
#include "cy-print-person.h"
#include "cy-print-run.h"
#include "cy-report-form.h"

#include <glib/gi18n.h>

#define PREVIEW_WIDTH 410 /* px */
#define PREVIEW_HEIGHT 580
#define SIDE_WIDTH 230
/* Enough for the photo at 300 dpi. */
#define PHOTO_PIXELS 640.0

struct _CyPersonPrint
{
  GtkWindow parent_instance;

  GtkWidget *preview;
  GtkWidget *mask;
  GtkWidget *pages;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *accept;

  CySession       *session;
  CyDossier       *dossier; /* of the reading thread, from the start on */
  char            *name;
  cairo_surface_t *photo;
  CyPrintForm     *form; /* NULL while it is made */
  CyMask           form_mask;
  guint            n_pages;
  guint            page;
  GCancellable    *cancellable;
};

G_DEFINE_FINAL_TYPE (CyPersonPrint, cy_person_print, GTK_TYPE_WINDOW)

/* ---- The photo ---- */

static cairo_surface_t *
download (GdkTexture *texture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         gdk_texture_get_width (texture),
                                                         gdk_texture_get_height (texture));

  cairo_surface_flush (surface);
  gdk_texture_download (texture,
                        cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* A picture straight from a camera would make the print job as large as itself. */
static cairo_surface_t *
make_picture (GdkTexture *texture)
{
  cairo_surface_t *whole = download (texture);
  double           width = gdk_texture_get_width (texture);
  double           height = gdk_texture_get_height (texture);
  double           scale = MIN (PHOTO_PIXELS / MAX (width, height), 1);
  cairo_surface_t *small;
  cairo_t         *cr;

  if (scale >= 1)
    return whole;
  small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                      (int) MAX (width * scale, 1),
                                      (int) MAX (height * scale, 1));
  cr = cairo_create (small);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, whole, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (whole);

  return small;
}

/* ---- The preview ---- */

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CyPersonPrint *self = data;
  double         scale = MIN (width / CY_PRINT_A4_SHORT, height / CY_PRINT_A4_LONG);

  cairo_translate (cr,
                   (width - CY_PRINT_A4_SHORT * scale) / 2,
                   (height - CY_PRINT_A4_LONG * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, CY_PRINT_A4_SHORT, CY_PRINT_A4_LONG);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (cr, 1 / scale);
  cairo_stroke (cr);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  if (self->form != NULL)
    cy_print_form_draw_page (self->form, cr, self->page);
}

static void
show_page (CyPersonPrint *self, guint page)
{
  g_autofree char *text = NULL;

  self->page = MIN (page, self->n_pages - 1);
  text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->n_pages);
  gtk_label_set_text (GTK_LABEL (self->pages), text);
  gtk_widget_set_sensitive (self->back, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < self->n_pages);
  gtk_widget_queue_draw (self->preview);
}

static void
page_clicked_cb (GtkWidget *button, CyPersonPrint *self)
{
  show_page (self, button == self->next ? self->page + 1 : self->page - 1);
}

static void
show_form (CyPersonPrint *self, CyPrintForm *form, CyMask mask)
{
  g_clear_pointer (&self->form, cy_print_form_free);
  self->form = form;
  self->form_mask = mask;
  cy_print_form_set_picture (form, self->photo);
  self->n_pages = cy_print_form_paginate (form,
                                          CY_PRINT_A4_SHORT - 2 * CY_PRINT_MARGIN,
                                          CY_PRINT_A4_LONG - 2 * CY_PRINT_MARGIN);
  show_page (self, self->page);
  gtk_widget_set_sensitive (self->accept, TRUE);
}

/* ---- Making it ---- */

typedef struct
{
  CyDossier *dossier;
  CyDate     base_date;
  CyMask     mask;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->dossier);
  g_free (request);
}

static void
form_free (gpointer data)
{
  cy_print_form_free (data);
}

static gpointer
make_form (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_print_person_new (conn, request->dossier, request->base_date, request->mask, error);
}

typedef struct
{
  CyPersonPrint *window;
  CyMask         mask;
  GCancellable  *cancellable; /* only compared */
} Answer;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Answer *answer = user_data;
  g_autoptr (CyPersonPrint) self = answer->window;
  g_autoptr (GError) error = NULL;
  CyPrintForm *form = cy_session_finish (result, &error);

  if (self->session == NULL || self->cancellable != answer->cancellable)
    {
      g_clear_pointer (&form, cy_print_form_free);
      return;
    }
  if (form != NULL)
    show_form (self, form, answer->mask);
  else
    cy_session_present_error (self->session, error);
}

/* What was printed with other numbers than those that are chosen would be a leak. */
static void
start_making (CyPersonPrint *self)
{
  Request *request = g_new0 (Request, 1);
  Answer  *answer = g_new0 (Answer, 1);

  gtk_widget_set_sensitive (self->accept, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  request->dossier = g_object_ref (self->dossier);
  request->base_date = cy_session_get_base_date (self->session);
  request->mask = cy_mask_choice_get (self->mask);
  *answer = (Answer){ g_object_ref (self), request->mask, self->cancellable };
  cy_session_read (self->session,
                   make_form,
                   request,
                   request_free,
                   form_free,
                   self->cancellable,
                   made_cb,
                   answer);
}

static void
mask_cb (GtkDropDown *choice, GParamSpec *pspec, CyPersonPrint *self)
{
  start_making (self);
}

/* ---- Printing ---- */

static guint
paginate (gpointer paper, double width, double height)
{
  return cy_print_form_paginate (paper, width, height);
}

static void
draw_page (gpointer paper, cairo_t *cr, guint page)
{
  cy_print_form_draw_page (paper, cr, page);
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
  g_autofree char *title = g_strdup_printf ("%s-%s", _ ("Personal Information"), self->name);
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  CyPrintJob       job = { .report = "print-person",
                           .title = title,
                           .mask = self->form_mask,
                           .n_rows = 1,
                           .free_paper = form_free,
                           .paginate = paginate,
                           .draw = draw_page };

  if (self->form == NULL || !gtk_widget_get_sensitive (self->accept))
    return;
  job.paper = g_steal_pointer (&self->form);
  cy_print_run (parent, self->session, &job, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (GtkButton *button, CyPersonPrint *self)
{
  cy_person_print_start (self, NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_icon_button (CyPersonPrint *self, const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_widget_set_sensitive (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (page_clicked_cb), self);

  return button;
}

static GtkWidget *
make_pager (CyPersonPrint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->back = make_icon_button (self, "go-previous-symbolic", _ ("Previous page"));
  self->next = make_icon_button (self, "go-next-symbolic", _ ("Next page"));
  self->pages = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->pages, TRUE);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->pages);
  gtk_box_append (GTK_BOX (box), self->next);

  return box;
}

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
make_side (CyPersonPrint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *pager;

  self->mask = cy_mask_choice_new (CY_MASK_BIRTH);
  g_signal_connect (self->mask, "notify::selected", G_CALLBACK (mask_cb), self);
  pager = make_pager (self);
  gtk_widget_set_valign (pager, GTK_ALIGN_END);
  gtk_widget_set_vexpand (pager, TRUE);
  gtk_widget_set_size_request (box, SIDE_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), make_label (_ ("ID and phone numbers"), "label"));
  gtk_box_append (GTK_BOX (box), self->mask);
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("What is printed is noted in the export history."), "caption"));
  gtk_box_append (GTK_BOX (box), pager);

  return box;
}

static GtkWidget *
make_preview (CyPersonPrint *self)
{
  self->preview = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->preview), PREVIEW_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->preview), PREVIEW_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), draw_cb, self, NULL);
  gtk_widget_set_hexpand (self->preview, TRUE);
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"),
                                  -1);

  return self->preview;
}

static GtkWidget *
make_foot (CyPersonPrint *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->accept = gtk_button_new_with_label (_ ("Print…"));
  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_widget_add_css_class (self->accept, "primary");
  gtk_widget_set_sensitive (self->accept, FALSE);
  gtk_widget_set_hexpand (spacer, TRUE);
  gtk_box_append (GTK_BOX (foot), spacer);
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), self->accept);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self);
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
  g_clear_pointer (&self->form, cy_print_form_free);
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
  gtk_window_set_default_widget (GTK_WINDOW (self), self->accept);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
}

/**
 * cy_person_print_present:
 * @over: a widget of the window that it stands over
 * @session: whose library and base date
 * @dossier: whom; as it is on the screen, with what is not saved yet; copied
 * @photo: (nullable): of the person
 *
 * Shows the sheet of one person, lets choose how numbers are hidden, and prints it.
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
  self->photo = photo != NULL ? make_picture (photo) : NULL;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  start_making (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
