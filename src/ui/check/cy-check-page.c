/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 校核: everything that is wrong in the scope, and the way to where it is mended. */
#include "cy-check-page.h"

#include "cy-check-run.h"
#include "cy-finding-list.h"
#include "cy-record-dialog.h"
#include "cy-report-dialog.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-rule-choice.h"
#include "cy-save.h"
#include "cy-segments.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

/* Several changes in a row, such as an import, are checked once. */
#define CALM_MS 800
#define TICK_MS 100

struct _CyCheckPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *errors;
  GtkWidget *warnings;
  GtkWidget *exempted;
  GtkWidget *running; /* the next two */
  GtkWidget *bar;
  GtkWidget *again;
  GtkWidget *export_button;
  GtkWidget *open;
  GtkWidget *exempt;
  GtkWidget *rules;
  GtkWidget *list;
  GtkWidget *menu;

  CyCheckRun     *run;
  CyFindingFilter filter;
  guint           calm_source;
  guint           tick_source;
  gboolean        stale;
};

G_DEFINE_FINAL_TYPE (CyCheckPage, cy_check_page, CY_TYPE_PAGE)

/* ---- What was found ---- */

static void
set_count (GtkWidget *tag, guint n, const char *words, const char *kind)
{
  g_autofree char *text = g_strdup_printf ("%s %u", words, n);

  cy_tag_set (tag, text, n > 0 ? kind : NULL);
}

static void
show_exportable (CyCheckPage *self)
{
  gtk_widget_set_sensitive (self->export_button,
                            cy_finding_list_get_n_shown (CY_FINDING_LIST (self->list)) > 0);
}

static void
apply_filter (CyCheckPage *self)
{
  cy_finding_list_set_filter (CY_FINDING_LIST (self->list),
                              self->filter,
                              cy_rule_choice_get_rule (CY_RULE_CHOICE (self->rules)));
  show_exportable (self);
}

static void
show_report (CyCheckPage *self, CyCheckReport *report)
{
  CySession       *session = cy_page_get_session (CY_PAGE (self));
  g_autofree char *place = cy_session_dup_place (session);
  g_autofree char *text = g_strdup_printf (ngettext ("%s · %u person checked, %u with errors",
                                                     "%s · %u people checked, %u with errors",
                                                     report->n_people),
                                           place,
                                           report->n_people,
                                           report->n_faulty);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
  set_count (self->errors, report->n_errors, _ ("Errors"), "error");
  set_count (self->warnings, report->n_warnings, _ ("Warnings"), "warn");
  set_count (self->exempted, report->n_exempted, _ ("Exceptions"), "info");
  cy_rule_choice_set_report (CY_RULE_CHOICE (self->rules), report);
  cy_finding_list_set_report (CY_FINDING_LIST (self->list), report);
  apply_filter (self);
}

/* ---- Running ---- */

static gboolean
tick_cb (gpointer data)
{
  CyCheckPage *self = data;

  gtk_widget_set_visible (self->running, TRUE);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), cy_check_run_get_share (self->run));

  return G_SOURCE_CONTINUE;
}

static void
stop_running (CyCheckPage *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (self->run != NULL)
    cy_check_run_cancel (self->run);
  g_clear_pointer (&self->run, cy_check_run_unref);
}

typedef struct
{
  CyCheckPage *page;
  CyCheckRun  *run; /* only compared: the page may be at another one by now */
} Ending;

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Ending *ending = user_data;
  g_autoptr (CyCheckPage) self = ending->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyCheckReport) report = cy_check_run_finish (result, &error);

  if (self->run == NULL || self->run != ending->run)
    return;
  stop_running (self);
  gtk_widget_set_visible (self->running, FALSE);
  gtk_widget_set_visible (self->again, TRUE);
  if (report != NULL)
    {
      show_report (self, g_steal_pointer (&report));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (GTK_LABEL (self->subtitle), _ ("Stopped; the list is as of before"));
  cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
}

static void
start (CyCheckPage *self)
{
  Ending *ending;

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  stop_running (self);
  ending = g_new0 (Ending, 1);
  ending->page = g_object_ref (self);
  self->run = cy_check_run_start (cy_page_get_session (CY_PAGE (self)), checked_cb, ending);
  ending->run = self->run;
  self->tick_source = g_timeout_add (TICK_MS, tick_cb, self);
}

static gboolean
calm_cb (gpointer data)
{
  CyCheckPage *self = data;

  self->calm_source = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CyCheckPage *self)
{
  g_clear_handle_id (&self->calm_source, g_source_remove);
  self->calm_source = g_timeout_add (CALM_MS, calm_cb, self);
}

static void
mapped_cb (GtkWidget *widget, CyCheckPage *self)
{
  if (self->stale)
    start (self);
}

/* Whoever goes to another page would wait in line behind the check. */
static void
unmapped_cb (GtkWidget *widget, CyCheckPage *self)
{
  self->stale = self->stale || self->run != NULL;
  stop_running (self);
}

static void
again_cb (GtkButton *button, CyCheckPage *self)
{
  start (self);
}

static void
cancel_cb (GtkButton *button, CyCheckPage *self)
{
  if (self->run != NULL)
    cy_check_run_cancel (self->run);
}

/* ---- What can be done about it ---- */

static gboolean
can_exempt (const CyFinding *finding)
{
  return finding != NULL && !finding->problem->exempted &&
         (finding->problem->severity == CY_SEVERITY_WARNING ||
          (finding->problem->rule->flags & CY_RULE_EXCEPTION));
}

static void
chosen_cb (CyFindingList *list, CyCheckPage *self)
{
  const CyFinding *finding = cy_finding_list_get_chosen (list);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.open", finding != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.exempt", can_exempt (finding));
}

static void
open_chosen (CyCheckPage *self)
{
  const CyFinding *finding = cy_finding_list_get_chosen (CY_FINDING_LIST (self->list));

  if (finding == NULL)
    return;
  cy_session_open_person_at (cy_page_get_session (CY_PAGE (self)),
                             finding->person,
                             finding->problem->entity->name,
                             finding->problem->index,
                             finding->problem->field);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_chosen (CY_CHECK_PAGE (widget));
}

static void
exempted_cb (CyRecord *record, gpointer user_data)
{
  CyCheckPage *self = user_data;

  cy_save_record (cy_page_get_session (CY_PAGE (self)),
                  record,
                  _ ("Record an exception"),
                  _ ("Exception recorded"));
}

static void
exempt_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCheckPage     *self = CY_CHECK_PAGE (widget);
  const CyFinding *finding = cy_finding_list_get_chosen (CY_FINDING_LIST (self->list));
  g_autoptr (CyRecord) record = cy_record_new (CY_EXEMPTION);
  const guint      fields[] = { CY_EXEMPTION_REASON, CY_EXEMPTION_BASIS };
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  if (!can_exempt (finding))
    return;
  message = cy_problem_dup_message (finding->problem);
  /* Translators: name of a person, what is wrong */
  text = g_strdup_printf (_ ("%s: %s\n\nThe rule then no longer holds for this person; reason and "
                             "basis stay on record."),
                          finding->name,
                          message);
  cy_record_set_int (record, CY_EXEMPTION_PERSON, finding->person);
  cy_record_set_text (record, CY_EXEMPTION_RULE, finding->problem->rule->id);
  cy_record_dialog_present (widget,
                            NULL,
                            &(CyRecordDialog){ .heading = _ ("Record an Exception"),
                                               .text = text,
                                               .accept = _ ("Record"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            exempted_cb,
                            self);
}

static void
menu_cb (CyFindingList *list, double x, double y, CyCheckPage *self)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* ---- Filters ---- */

static void
level_cb (CySegments *segments, guint filter, CyCheckPage *self)
{
  self->filter = filter;
  apply_filter (self);
}

static void
rule_cb (CyRuleChoice *choice, CyCheckPage *self)
{
  apply_filter (self);
}

/* ---- Export ---- */

static void
cy_check_page_export_view (CyPage *page)
{
  CyCheckPage   *self = CY_CHECK_PAGE (page);
  CyFindingList *list = CY_FINDING_LIST (self->list);

  if (cy_finding_list_get_n_shown (list) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    "findings",
                                    cy_finding_list_make_report (list));
}

/* ---- Layout ---- */

static GtkWidget *
make_levels (CyCheckPage *self)
{
  const char *const names[] = { N_ ("All"), N_ ("Errors"), N_ ("Warnings") };
  GtkWidget        *segments = cy_segments_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cy_segments_add (CY_SEGMENTS (segments), i, _ (names[i]));
  g_signal_connect (segments, "chosen", G_CALLBACK (level_cb), self);

  return segments;
}

static GtkWidget *
make_running (CyCheckPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->bar, 140, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Checking"),
                                  -1);
  g_signal_connect (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static GtkWidget *
make_head (CyCheckPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = gtk_label_new (_ ("Check Data"));

  gtk_widget_add_css_class (title, "view-title");
  self->subtitle = gtk_label_new (_ ("Checking…"));
  gtk_widget_add_css_class (self->subtitle, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->subtitle, TRUE);
  self->again = gtk_button_new_with_label (_ ("Check Again"));
  g_signal_connect (self->again, "clicked", G_CALLBACK (again_cb), self);
  self->export_button = gtk_button_new_with_label (_ ("Export…"));
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_signal_connect_swapped (self->export_button, "clicked", G_CALLBACK (cy_page_export_view), self);
  self->running = make_running (self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_box_append (GTK_BOX (box), self->running);
  gtk_box_append (GTK_BOX (box), self->again);
  gtk_box_append (GTK_BOX (box), self->export_button);

  return box;
}

static GtkWidget *
make_count (GtkWidget *box)
{
  GtkWidget *tag = cy_tag_new (NULL, NULL);

  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tag);

  return tag;
}

static GtkWidget *
make_tools (CyCheckPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->rules = cy_rule_choice_new ();
  g_signal_connect (self->rules, "changed", G_CALLBACK (rule_cb), self);
  self->exempt = gtk_button_new_with_label (_ ("Record an Exception…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->exempt), "check.exempt");
  self->open = gtk_button_new_with_label (_ ("Open and Mend"));
  gtk_widget_add_css_class (self->open, "primary");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "check.open");
  gtk_box_append (GTK_BOX (box), make_levels (self));
  gtk_box_append (GTK_BOX (box), self->rules);
  self->errors = make_count (box);
  self->warnings = make_count (box);
  self->exempted = make_count (box);
  gtk_widget_set_hexpand (spacer, TRUE);
  gtk_box_append (GTK_BOX (box), spacer);
  gtk_box_append (GTK_BOX (box), self->exempt);
  gtk_box_append (GTK_BOX (box), self->open);

  return box;
}

static GtkWidget *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _ ("Open and Mend"), "check.open");
  g_menu_append (menu, _ ("Record an Exception…"), "check.exempt");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);

  return popover;
}

static void
fill (CyCheckPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->list = cy_finding_list_new ();
  gtk_widget_set_vexpand (self->list, TRUE);
  g_signal_connect_swapped (self->list, "open", G_CALLBACK (open_chosen), self);
  g_signal_connect (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (self->list, "menu", G_CALLBACK (menu_cb), self);
  self->menu = make_menu ();
  gtk_widget_set_parent (self->menu, self->list);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_tools (self));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (self), box);
  set_count (self->errors, 0, _ ("Errors"), NULL);
  set_count (self->warnings, 0, _ ("Warnings"), NULL);
  set_count (self->exempted, 0, _ ("Exceptions"), NULL);
}

/* ---- Class ---- */

static void
cy_check_page_constructed (GObject *object)
{
  static const char *const reasons[] = { "data-changed", "notify::scope", "notify::base-date" };
  CyCheckPage             *self = CY_CHECK_PAGE (object);

  G_OBJECT_CLASS (cy_check_page_parent_class)->constructed (object);

  fill (self);
  chosen_cb (CY_FINDING_LIST (self->list), self);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    g_signal_connect_object (cy_page_get_session (CY_PAGE (self)),
                             reasons[i],
                             G_CALLBACK (changed_cb),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), self);
  g_signal_connect (self, "unmap", G_CALLBACK (unmapped_cb), self);
}

static void
cy_check_page_dispose (GObject *object)
{
  CyCheckPage *self = CY_CHECK_PAGE (object);

  g_clear_handle_id (&self->calm_source, g_source_remove);
  stop_running (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_check_page_parent_class)->dispose (object);
}

static void
cy_check_page_class_init (CyCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_check_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_check_page_dispose;
  CY_PAGE_CLASS (klass)->export_view = cy_check_page_export_view;
  gtk_widget_class_install_action (widget_class, "check.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "check.exempt", NULL, exempt_cb);
}

static void
cy_check_page_init (CyCheckPage *self)
{
  self->stale = TRUE;
}

GtkWidget *
cy_check_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_CHECK_PAGE, "session", session, NULL);
}
