/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 模板: measures that serve many people. */
#include "cy-template-page.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-mapper.h"
#include "cy-page-head.h"
#include "cy-plan-parts.h"
#include "cy-plan-template.h"
#include "cy-record-ask.h"
#include "cy-report-dialog.h"
#include "cy-step.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 360
#define NOTHING "—"

static const char *const template_ids[] = { "name", "tier", "used", NULL };
static const char *const step_ids[] = { "month", "kind", "content", "ability", NULL };

struct _CyTemplatePage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *templates;
  GtkWidget *detail;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *steps;

  GPtrArray *list; /* of CyPlanTemplate */
  gint64     shown;
};

G_DEFINE_FINAL_TYPE (CyTemplatePage, cy_template_page, CY_TYPE_PAGE)

static CySession *
get_session (CyTemplatePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static const CyPlanTemplate *
get_shown (CyTemplatePage *self)
{
  for (guint i = 0; self->list != NULL && i < self->list->len; i++)
    {
      const CyPlanTemplate *template = g_ptr_array_index (self->list, i);

      if (cy_record_get_id (template->record) == self->shown)
        return template;
    }

  return NULL;
}

/* ---- Showing ---- */

static const char *
get_name (const char *set, CyRecord *record, guint field)
{
  const char *code = cy_record_get_text (record, field);
  const char *name = code != NULL ? cy_code_get_name (set, code) : NULL;

  return name != NULL ? name : NOTHING;
}

static void
append_step (CyTableStore *store, CyRecord *step)
{
  gint64           number = cy_record_get_int (step, CY_PLAN_TEMPLATE_STEP_MONTH);
  g_autofree char *month =
    number > 0 ? g_strdup_printf (_ ("month %d"), (int) number) : g_strdup (NOTHING);
  const char *texts[] = {
    month,
    get_name ("plan_step_kind", step, CY_PLAN_TEMPLATE_STEP_KIND),
    cy_record_get_text (step, CY_PLAN_TEMPLATE_STEP_CONTENT),
    get_name ("ability", step, CY_PLAN_TEMPLATE_STEP_ABILITY),
  };

  cy_table_store_append (store, cy_record_get_id (step), texts);
}

static void
show_steps (CyTemplatePage *self, const CyPlanTemplate *template)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (step_ids);

  for (guint i = 0; i < template->steps->len; i++)
    append_step (store, g_ptr_array_index (template->steps, i));
  cy_table_set_source (CY_TABLE (self->steps), CY_TABLE_SOURCE (store));
}

static void
show_template (CyTemplatePage *self, gint64 id)
{
  const CyPlanTemplate *template;

  self->shown = id;
  template = get_shown (self);
  gtk_widget_set_visible (self->detail, template != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.step", template != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.change", template != NULL);
  if (template == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->name),
                      cy_record_get_text (template->record, CY_PLAN_TEMPLATE_NAME));
  gtk_label_set_text (GTK_LABEL (self->facts),
                      cy_record_get_text (template->record, CY_PLAN_TEMPLATE_GOALS));
  show_steps (self, template);
}

static void
cursor_cb (CyTemplatePage *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->templates), &id) && id != self->shown)
    show_template (self, id);
}

static void
append_template (CyTableStore *store, const CyPlanTemplate *template)
{
  g_autofree char *used = g_strdup_printf ("%u", template->n_plans);
  const char      *texts[] = {
         cy_record_get_text (template->record, CY_PLAN_TEMPLATE_NAME),
         get_name ("tier", template->record, CY_PLAN_TEMPLATE_TIER),
         used,
  };

  cy_table_store_append (store, cy_record_get_id (template->record), texts);
}

static void
show (CyTemplatePage *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (template_ids);
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u template", "%u templates", self->list->len), self->list->len);
  gint64 first =
    self->list->len > 0
      ? cy_record_get_id (((const CyPlanTemplate *) g_ptr_array_index (self->list, 0))->record)
      : 0;

  for (guint i = 0; i < self->list->len; i++)
    append_template (store, g_ptr_array_index (self->list, i));
  cy_table_set_source (CY_TABLE (self->templates), CY_TABLE_SOURCE (store));
  gtk_label_set_text (GTK_LABEL (self->subtitle), words);
  show_template (self, get_shown (self) != NULL ? self->shown : first);
  if (self->shown != 0)
    cy_table_select (CY_TABLE (self->templates), self->shown);
}

/* ---- Reading ---- */

static gpointer
read_templates (CyConn *conn, gpointer data, GError **error)
{
  return cy_plan_template_list_load (conn, error);
}

static void
list_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyTemplatePage) self = user_data;
  g_autoptr (GPtrArray) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_template_page_reload (CyPage *page, GCancellable *cancellable)
{
  cy_session_read (cy_page_get_session (page),
                   read_templates,
                   NULL,
                   NULL,
                   list_free,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

static void
cy_template_page_export_view (CyPage *page)
{
  CyTemplatePage *self = CY_TEMPLATE_PAGE (page);

  if (get_shown (self) != NULL)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "plan-template",
                                    cy_table_make_report (CY_TABLE (self->steps), NULL, NULL));
}

/* ---- Acting ---- */

static CyRecord *
load_template (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_PLAN_TEMPLATE, id, error);
}

static CyRecord *
make_template (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_record_new (CY_PLAN_TEMPLATE);
}

static CyRecord *
load_step (CyConn *conn, gint64 id, gint64 base_date, GError **error)
{
  return cy_mapper_load (conn, CY_PLAN_TEMPLATE_STEP, id, error);
}

static CyRecord *
make_step (CyConn *conn, gint64 template, gint64 base_date, GError **error)
{
  CyRecord *record = cy_record_new (CY_PLAN_TEMPLATE_STEP);

  cy_record_set_int (record, CY_PLAN_TEMPLATE_STEP_TEMPLATE, template);

  return record;
}

static char *
save (CyConn *conn, CyRecord *record, gint64 id, gint64 base_date, GError **error)
{
  const char *name = _ ("Saved a plan template");
  g_autoptr (CyStep) step = cy_step_begin (conn, name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error)
           ? g_strdup (name)
           : NULL;
}

static void
ask_template (CyTemplatePage *self, gint64 template)
{
  static const guint fields[] = { CY_PLAN_TEMPLATE_NAME,
                                  CY_PLAN_TEMPLATE_TIER,
                                  CY_PLAN_TEMPLATE_TARGET_POST,
                                  CY_PLAN_TEMPLATE_GOALS };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Plan Template"),
                                         .accept = _ ("Save"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = template != 0 ? load_template : make_template,
                             .id = template,
                             .write = save };

  cy_record_ask (GTK_WIDGET (self), get_session (self), &ask);
}

static void
ask_step (CyTemplatePage *self, gint64 step)
{
  static const guint fields[] = { CY_PLAN_TEMPLATE_STEP_KIND,
                                  CY_PLAN_TEMPLATE_STEP_CONTENT,
                                  CY_PLAN_TEMPLATE_STEP_ABILITY,
                                  CY_PLAN_TEMPLATE_STEP_MONTH };
  CyRecordAsk        ask = { .dialog = { .heading = _ ("Measure of the Template"),
                                         .accept = _ ("Save"),
                                         .fields = fields,
                                         .n_fields = G_N_ELEMENTS (fields) },
                             .make = step != 0 ? load_step : make_step,
                             .id = step != 0 ? step : self->shown,
                             .write = save };

  cy_record_ask (GTK_WIDGET (self), get_session (self), &ask);
}

static gpointer
add_examples (CyConn *conn, gpointer data, GError **error)
{
  const char *name = _ ("Added the example templates");
  int         n = cy_plan_template_add_shipped (conn, name, error);

  if (n == 0)
    return g_strdup (_ ("The example templates are there already"));

  return n > 0 ? g_strdup (name) : NULL;
}

static void
act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyTemplatePage *self = CY_TEMPLATE_PAGE (widget);

  if (g_str_equal (name, "template.new"))
    ask_template (self, 0);
  else if (g_str_equal (name, "template.examples"))
    cy_deed_run (get_session (self), add_examples, NULL, NULL, TRUE);
  else if (get_shown (self) == NULL)
    return;
  else if (g_str_equal (name, "template.change"))
    ask_template (self, self->shown);
  else
    ask_step (self, 0);
}

static void
empty_cb (CyTable *table, CyTemplatePage *self)
{
  act_cb (GTK_WIDGET (self), "template.examples", NULL);
}

static void
step_cb (CyTable *table, gint64 id, CyTemplatePage *self)
{
  ask_step (self, id);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyTemplatePage *self)
{
  GtkWidget *box = cy_page_head_new (g_dpgettext2 (NULL, "plans", "Templates"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Add the Examples"), "template.examples", NULL);
  cy_page_head_add_action (box, _ ("Add Measure…"), "template.step", NULL);
  cy_page_head_add_action (box, _ ("New Template…"), "template.new", "primary");

  return box;
}

static GtkWidget *
make_templates (CyTemplatePage *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Template name"), 150, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "tier", _ ("Target tier"), 80 },
    { "used", _ ("Plans made"), 64, .flags = CY_TABLE_COLUMN_NUMERIC },
  };

  self->templates = cy_table_new (_ ("Plan templates"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->templates),
                      _ ("There is no template yet. Two examples can be had at once."),
                      _ ("Add the Examples"));
  g_signal_connect (self->templates, "empty-action", G_CALLBACK (empty_cb), self);
  g_signal_connect_swapped (self->templates, "cursor-changed", G_CALLBACK (cursor_cb), self);

  return self->templates;
}

static GtkWidget *
make_detail (CyTemplatePage *self)
{
  const CyTableColumn columns[] = {
    { "month", _ ("Month"), 60 },
    { "kind", _ ("Measure"), 90 },
    { "content",
      _ ("Content of the measure"),
      240,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "ability", _ ("Ability it is for"), 110 },
  };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->name = cy_plan_title_new ();
  self->facts = cy_plan_label_new ("secondary");
  self->steps = cy_table_new (_ ("Measures of the template"), columns, G_N_ELEMENTS (columns));
  cy_table_set_totals (CY_TABLE (self->steps), "", _ ("Double-click or Enter changes a measure"));
  cy_table_set_empty (CY_TABLE (self->steps), _ ("The template has no measures yet."), NULL);
  g_signal_connect (self->steps, "activate", G_CALLBACK (step_cb), self);
  gtk_widget_set_vexpand (self->steps, TRUE);
  gtk_box_append (GTK_BOX (line), self->name);
  cy_page_head_add_action (line, _ ("Change…"), "template.change", NULL);
  gtk_box_append (GTK_BOX (self->detail), line);
  gtk_box_append (GTK_BOX (self->detail), self->facts);
  gtk_box_append (GTK_BOX (self->detail), self->steps);

  return self->detail;
}

/* ---- Class ---- */

static void
cy_template_page_constructed (GObject *object)
{
  CyTemplatePage *self = CY_TEMPLATE_PAGE (object);

  G_OBJECT_CLASS (cy_template_page_parent_class)->constructed (object);

  cy_plan_box_new (GTK_BOX (self),
                   make_head (self),
                   cy_plan_body_new (make_templates (self), LIST_WIDTH, make_detail (self)));
  show_template (self, 0);
}

static void
cy_template_page_dispose (GObject *object)
{
  CyTemplatePage *self = CY_TEMPLATE_PAGE (object);

  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_template_page_parent_class)->dispose (object);
}

static void
cy_template_page_class_init (CyTemplatePageClass *klass)
{
  static const char *const actions[] = {
    "template.new", "template.examples", "template.change", "template.step"
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_template_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_template_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_template_page_reload;
  CY_PAGE_CLASS (klass)->export_view = cy_template_page_export_view;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act_cb);
}

static void
cy_template_page_init (CyTemplatePage *self)
{
}

GtkWidget *
cy_template_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_TEMPLATE_PAGE, "session", session, NULL);
}
