/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses one code of a code table; long tables can be searched. */
#include "cy-code-choice.h"

#include "cy-code.h"

/* From here on, typing finds sooner than looking. */
#define SEARCH_FROM 12

struct _CyCodeChoice
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  GPtrArray *codes; /* code at each place; NULL at the first, which means nothing */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCodeChoice, cy_code_choice, GTK_TYPE_WIDGET)

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, CyCodeChoice *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkStringList *
make_names (CyCodeChoice *self, CyCodeSet *set)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_add (self->codes, NULL);
  gtk_string_list_append (names, "—");
  for (guint i = 0; set != NULL && i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      g_ptr_array_add (self->codes, g_strdup (code->code));
      gtk_string_list_append (names, code->short_name != NULL ? code->short_name : code->name);
    }

  return names;
}

static void
cy_code_choice_dispose (GObject *object)
{
  CyCodeChoice *self = CY_CODE_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_code_choice_parent_class)->dispose (object);
}

static gboolean
cy_code_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_CODE_CHOICE (widget)->drop_down);
}

static void
cy_code_choice_class_init (CyCodeChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_code_choice_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_code_choice_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyCodeChoice::chosen: another code was chosen */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_CODE_CHOICE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
cy_code_choice_init (CyCodeChoice *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
}

/**
 * cy_code_choice_new:
 * @set: id of a code table
 *
 * Returns: a choice with nothing chosen
 */
GtkWidget *
cy_code_choice_new (const char *set)
{
  CyCodeChoice  *self = g_object_new (CY_TYPE_CODE_CHOICE, NULL);
  GtkStringList *names = make_names (self, cy_code_set_get (set));
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (names), expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->codes->len > SEARCH_FROM);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  return GTK_WIDGET (self);
}

/**
 * cy_code_choice_set_code:
 * @self: a choice
 * @code: (nullable): to choose; one that is not in the table is added as it is
 */
void
cy_code_choice_set_code (CyCodeChoice *self, const char *code)
{
  GtkStringList *names =
    GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down)));

  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      {
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
        return;
      }
  g_ptr_array_add (self->codes, g_strdup (code));
  gtk_string_list_append (names, code);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), self->codes->len - 1);
}

/**
 * cy_code_choice_get_code:
 * @self: a choice
 *
 * Returns: (nullable) (transfer none): the code that is chosen
 */
const char *
cy_code_choice_get_code (CyCodeChoice *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : NULL;
}
