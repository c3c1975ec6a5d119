/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A column of cards over a few widgets: those in sight, bound anew while it scrolls. */
#include "cy-card-list.h"

#include "cy-select-card.h"
#include "cy-style.h"

#include <math.h>

#define GAP 6
#define BAR 10 /* px kept free for the scrollbar */

struct _CyCardList
{
  GtkWidget parent_instance;

  CyShortlist *list;
  GPtrArray   *candidates;
  GHashTable  *kin;   /* (nullable) (element-type gint64): people */
  GPtrArray   *slots; /* CySelectCard */
  GHashTable  *selected;
  guint        cursor;
  guint        anchor;

  GtkWidget     *bar;
  GtkAdjustment *adjustment;
  int            height; /* of one card with the gap */
  guint          idle;
};

enum
{
  SELECTION_CHANGED,
  OPEN,
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCardList, cy_card_list, GTK_TYPE_WIDGET)

static const CyCandidate *
get_candidate (CyCardList *self, guint index)
{
  return g_ptr_array_index (self->candidates, index);
}

static guint
get_first (CyCardList *self)
{
  return (guint) (gtk_adjustment_get_value (self->adjustment) / MAX (self->height, 1));
}

/* ---- Cards in sight ---- */

static void
bind_slot (CyCardList *self, guint nth, guint index)
{
  GtkWidget *card = g_ptr_array_index (self->slots, nth);
  gboolean   is_there = index < self->candidates->len;

  gtk_widget_set_child_visible (card, is_there);
  if (!is_there)
    return;
  cy_select_card_set (CY_SELECT_CARD (card), self->list, get_candidate (self, index));
  cy_select_card_set_kin (CY_SELECT_CARD (card),
                          self->kin != NULL &&
                            g_hash_table_contains (self->kin,
                                                   &get_candidate (self, index)->person));
  if (g_hash_table_contains (self->selected, &get_candidate (self, index)->entry))
    gtk_widget_set_state_flags (card, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (card, GTK_STATE_FLAG_SELECTED);
  if (index == self->cursor)
    gtk_widget_add_css_class (card, "cursor");
  else
    gtk_widget_remove_css_class (card, "cursor");
}

static void
bind (CyCardList *self)
{
  guint first = get_first (self);

  for (guint i = 0; i < self->slots->len; i++)
    bind_slot (self, i, first + i);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
add_slot (CyCardList *self)
{
  GtkWidget *card = cy_select_card_new ();

  gtk_widget_insert_before (card, GTK_WIDGET (self), self->bar);
  gtk_widget_set_child_visible (card, FALSE);
  g_ptr_array_add (self->slots, card);
}

/* Widgets are neither made nor filled while they are being laid out. */
static gboolean
catch_up_cb (gpointer data)
{
  CyCardList *self = data;
  guint wanted = (guint) (gtk_widget_get_height (GTK_WIDGET (self)) / MAX (self->height, 1)) + 2;

  self->idle = 0;
  while (self->slots->len < MIN (wanted, self->candidates->len))
    add_slot (self);
  bind (self);

  return G_SOURCE_REMOVE;
}

static void
catch_up (CyCardList *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, catch_up_cb, self, NULL);
}

/* ---- Layout ---- */

static void
cy_card_list_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  double em = cy_style_get_em (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (96 * em) : 120;
}

static void
measure_card (CyCardList *self)
{
  int height = 0;

  if (self->slots->len > 0)
    gtk_widget_measure (g_ptr_array_index (self->slots, 0),
                        GTK_ORIENTATION_VERTICAL,
                        -1,
                        &height,
                        NULL,
                        NULL,
                        NULL);
  self->height = height + GAP;
}

static void
configure (CyCardList *self, int height)
{
  double upper = MAX (height, self->height * (double) self->candidates->len);
  double value = gtk_adjustment_get_value (self->adjustment);

  gtk_adjustment_configure (self->adjustment,
                            CLAMP (value, 0, upper - height),
                            0,
                            upper,
                            self->height,
                            MAX (height - self->height, self->height),
                            height);
  gtk_widget_set_child_visible (self->bar, upper > height);
}

static void
cy_card_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyCardList *self = CY_CARD_LIST (widget);
  double      value;
  guint       first;
  int         bar;

  measure_card (self);
  configure (self, height);
  value = gtk_adjustment_get_value (self->adjustment);
  first = get_first (self);
  for (guint i = 0; i < self->slots->len; i++)
    gtk_widget_size_allocate (g_ptr_array_index (self->slots, i),
                              &(GtkAllocation){
                                0,
                                (int) round ((first + i) * (double) self->height - value),
                                MAX (width - BAR, 1),
                                MAX (self->height - GAP, 1) },
                              -1);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &bar, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->bar, &(GtkAllocation){ width - bar, 0, bar, height }, -1);
  if (self->slots->len < MIN ((guint) (height / self->height) + 2, self->candidates->len))
    catch_up (self);
}

static void
reveal (CyCardList *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double top = self->cursor * (double) self->height;

  gtk_adjustment_clamp_page (self->adjustment, top, MIN (top + self->height, top + page));
}

/* ---- Selection ---- */

static void
say_cursor (CyCardList *self)
{
  g_autofree char *words =
    self->cursor < self->candidates->len
      ? cy_select_card_dup_words (self->list, get_candidate (self, self->cursor))
      : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
}

static void
selection_changed (CyCardList *self)
{
  bind (self);
  say_cursor (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
set_selected (CyCardList *self, guint index, gboolean selected)
{
  gint64 entry = get_candidate (self, index)->entry;

  if (selected)
    g_hash_table_add (self->selected, g_memdup2 (&entry, sizeof entry));
  else
    g_hash_table_remove (self->selected, &entry);
}

/**
 * cy_card_list_select:
 * @self: a list
 * @index: of a card, from the top
 * @toggles: adds the card or takes it out, as Ctrl does; else it is the only one
 * @extends: takes all from the last one clicked, as Shift does
 */
void
cy_card_list_select (CyCardList *self, guint index, gboolean toggles, gboolean extends)
{
  gint64 entry;

  if (index >= self->candidates->len)
    return;
  entry = get_candidate (self, index)->entry;
  if (!toggles)
    {
      g_hash_table_remove_all (self->selected);
      for (guint i = MIN (index, self->anchor); extends && i <= MAX (index, self->anchor); i++)
        set_selected (self, MIN (i, self->candidates->len - 1), TRUE);
      set_selected (self, index, TRUE);
    }
  else
    {
      set_selected (self, index, !g_hash_table_contains (self->selected, &entry));
    }
  if (!extends)
    self->anchor = index;
  self->cursor = index;
  reveal (self);
  selection_changed (self);
}

void
cy_card_list_select_all (CyCardList *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    set_selected (self, i, TRUE);
  selection_changed (self);
}

void
cy_card_list_unselect_all (CyCardList *self)
{
  if (g_hash_table_size (self->selected) == 0)
    return;
  g_hash_table_remove_all (self->selected);
  bind (self);
}

/* ---- Pointer ---- */

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, CyCardList *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  double at = y + gtk_adjustment_get_value (self->adjustment);
  guint  index = (guint) (at / MAX (self->height, 1));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (index >= self->candidates->len)
    return;
  if (n_press == 2)
    g_signal_emit (self, signals[OPEN], 0, get_candidate (self, index)->person);
  else if (n_press == 1)
    cy_card_list_select (self, index, state & GDK_CONTROL_MASK, state & GDK_SHIFT_MASK);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, CyCardList *self)
{
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + dy * self->height);

  return TRUE;
}

/* ---- Keys ---- */

static void
move (CyCardList *self, int by, GdkModifierType state)
{
  int last = (int) self->candidates->len - 1;
  int index = g_hash_table_size (self->selected) > 0 ? (int) self->cursor + by : (int) self->cursor;

  if (last >= 0)
    cy_card_list_select (self, (guint) CLAMP (index, 0, last), FALSE, state & GDK_SHIFT_MASK);
}

static int
get_page (CyCardList *self)
{
  return MAX ((int) gtk_adjustment_get_page_size (self->adjustment) / MAX (self->height, 1) - 1, 1);
}

/* How far a key leads; 0 for one that does not. */
static int
get_way (CyCardList *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Up:
      return -1;
    case GDK_KEY_Down:
      return 1;
    case GDK_KEY_Page_Up:
      return -get_page (self);
    case GDK_KEY_Page_Down:
      return get_page (self);
    case GDK_KEY_Home:
      return -(int) self->candidates->len;
    case GDK_KEY_End:
      return (int) self->candidates->len;
    default:
      return 0;
    }
}

static gboolean
act (CyCardList *self, guint key, GdkModifierType state)
{
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    g_signal_emit (self, signals[LEAVE], 0, key == GDK_KEY_Left ? -1 : 1);
  else if (key == GDK_KEY_space)
    cy_card_list_select (self, self->cursor, TRUE, FALSE);
  else if ((key == GDK_KEY_a || key == GDK_KEY_A) && (state & GDK_CONTROL_MASK))
    cy_card_list_select_all (self);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) &&
           self->cursor < self->candidates->len)
    g_signal_emit (self, signals[OPEN], 0, get_candidate (self, self->cursor)->person);
  else
    return FALSE;

  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, CyCardList *self)
{
  int way = get_way (self, key);

  if (way == 0)
    return act (self, key, state);
  move (self, way, state);

  return TRUE;
}

/* ---- Class ---- */

static void
cy_card_list_dispose (GObject *object)
{
  CyCardList *self = CY_CARD_LIST (object);
  GtkWidget  *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->slots, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_card_list_parent_class)->dispose (object);
}

static void
cy_card_list_finalize (GObject *object)
{
  CyCardList *self = CY_CARD_LIST (object);

  g_clear_pointer (&self->list, cy_shortlist_unref);
  g_ptr_array_unref (self->candidates);
  g_ptr_array_unref (self->slots);
  g_hash_table_unref (self->selected);
  g_clear_pointer (&self->kin, g_hash_table_unref);
  g_object_unref (self->adjustment);

  G_OBJECT_CLASS (cy_card_list_parent_class)->finalize (object);
}

static guint
make_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_CARD_LIST,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_card_list_class_init (CyCardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_card_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_card_list_finalize;
  widget_class->measure = cy_card_list_measure;
  widget_class->size_allocate = cy_card_list_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "cycardlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  /** CyCardList::selection-changed: by the user */
  signals[SELECTION_CHANGED] = make_signal ("selection-changed", 0, G_TYPE_NONE);
  /** CyCardList::open: a card was double-clicked; with the id of the person */
  signals[OPEN] = make_signal ("open", 1, G_TYPE_INT64);
  /** CyCardList::leave: the arrows lead to the list at the left, -1, or right, 1 */
  signals[LEAVE] = make_signal ("leave", 1, G_TYPE_INT);
}

static void
add_controllers (CyCardList *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
cy_card_list_init (CyCardList *self)
{
  self->candidates = g_ptr_array_new ();
  self->slots = g_ptr_array_new ();
  self->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (catch_up), self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  add_slot (self);
}

/**
 * cy_card_list_new:
 * @label: for assistive technologies
 *
 * Returns: (transfer floating): a list without cards
 */
GtkWidget *
cy_card_list_new (const char *label)
{
  GtkWidget *self = g_object_new (CY_TYPE_CARD_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return self;
}

static gboolean
is_gone (gpointer key, gpointer value, gpointer here)
{
  return !g_hash_table_contains (here, key);
}

/* Who is not here any more is not chosen any more. */
static void
forget_gone (CyCardList *self)
{
  g_autoptr (GHashTable) here = NULL;

  if (g_hash_table_size (self->selected) == 0)
    return;
  here = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->candidates->len; i++)
    g_hash_table_add (here, (gpointer) &get_candidate (self, i)->entry);
  g_hash_table_foreach_remove (self->selected, is_gone, here);
}

/**
 * cy_card_list_set:
 * @self: a list
 * @list: that the candidates are of
 * @candidates: (element-type CyCandidate): in their order
 */
void
cy_card_list_set (CyCardList *self, CyShortlist *list, GPtrArray *candidates)
{
  cy_shortlist_ref (list);
  g_clear_pointer (&self->list, cy_shortlist_unref);
  self->list = list;
  g_ptr_array_unref (self->candidates);
  self->candidates = g_ptr_array_ref (candidates);
  forget_gone (self);
  self->cursor = MIN (self->cursor, MAX (candidates->len, 1) - 1);
  self->anchor = MIN (self->anchor, MAX (candidates->len, 1) - 1);
  bind (self);
  catch_up (self);
}

/**
 * cy_card_list_set_kin:
 * @self: a list
 * @people: (nullable) (element-type gint64): see cy_kin_list_people(); their cards say so
 */
void
cy_card_list_set_kin (CyCardList *self, GHashTable *people)
{
  g_clear_pointer (&self->kin, g_hash_table_unref);
  self->kin = people != NULL ? g_hash_table_ref (people) : NULL;
  bind (self);
}

guint
cy_card_list_get_n (CyCardList *self)
{
  return self->candidates->len;
}

/** cy_card_list_get_n_widgets: how many cards are widgets */
guint
cy_card_list_get_n_widgets (CyCardList *self)
{
  return self->slots->len;
}

/**
 * cy_card_list_get_selected:
 * @self: a list
 *
 * Returns: (transfer full) (element-type gint64): the entries chosen, in the order of the cards
 */
GArray *
cy_card_list_get_selected (CyCardList *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->candidates->len; i++)
    if (g_hash_table_contains (self->selected, &get_candidate (self, i)->entry))
      g_array_append_val (entries, get_candidate (self, i)->entry);

  return entries;
}
