/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses one of the rules that a check found broken. */
#include "cy-rule-choice.h"

#include <glib/gi18n.h>

#define CLOSED_CHARS 22
#define OPEN_CHARS 60

struct _CyRuleChoice
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  GPtrArray *rules; /* of the rows behind the first, which is for all */
  gboolean   filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CyRuleChoice, cy_rule_choice, GTK_TYPE_WIDGET)

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static GtkListItemFactory *
make_factory (int chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, CyRuleChoice *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

static guint
count (const CyCheckReport *report, const CyRule *rule)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += ((CyFinding *) g_ptr_array_index (report->findings, i))->problem->rule == rule;

  return n;
}

static GtkStringList *
make_names (CyRuleChoice *self, const CyCheckReport *report)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint          n_rules;
  const CyRule  *rules = cy_rule_list (&n_rules);

  gtk_string_list_append (names, _ ("All rules"));
  for (guint i = 0; i < n_rules; i++)
    {
      guint n = count (report, &rules[i]);

      if (n == 0)
        continue;
      g_ptr_array_add (self->rules, (gpointer) &rules[i]);
      /* Translators: number of findings, the rule that is broken */
      gtk_string_list_take (names, g_strdup_printf (_ ("%u · %s"), n, _ (rules[i].message)));
    }

  return names;
}

static void
cy_rule_choice_dispose (GObject *object)
{
  CyRuleChoice *self = CY_RULE_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->rules, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_rule_choice_parent_class)->dispose (object);
}

static void
cy_rule_choice_class_init (CyRuleChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_rule_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyRuleChoice::changed: the user chose another rule */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_RULE_CHOICE,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_rule_choice_init (CyRuleChoice *self)
{
  g_autoptr (GtkListItemFactory) closed = make_factory (CLOSED_CHARS);
  g_autoptr (GtkListItemFactory) open = make_factory (OPEN_CHARS);

  self->rules = g_ptr_array_new ();
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), closed);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->drop_down), open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rule"),
                                  -1);
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

GtkWidget *
cy_rule_choice_new (void)
{
  return g_object_new (CY_TYPE_RULE_CHOICE, NULL);
}

/**
 * cy_rule_choice_set_report:
 * @self: a choice
 * @report: its rules are offered; the one that was chosen stays so while it is among them
 */
void
cy_rule_choice_set_report (CyRuleChoice *self, const CyCheckReport *report)
{
  const CyRule *rule = cy_rule_choice_get_rule (self);
  g_autoptr (GtkStringList) names = NULL;
  guint place;

  g_ptr_array_set_size (self->rules, 0);
  names = make_names (self, report);
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  if (rule != NULL && g_ptr_array_find (self->rules, rule, &place))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), place + 1);
  self->filling = FALSE;
}

/**
 * cy_rule_choice_get_rule:
 * @self: a choice
 *
 * Returns: (nullable): the rule, %NULL for all
 */
const CyRule *
cy_rule_choice_get_rule (CyRuleChoice *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (selected == GTK_INVALID_LIST_POSITION || selected == 0 || selected > self->rules->len)
    return NULL;

  return g_ptr_array_index (self->rules, selected - 1);
}
