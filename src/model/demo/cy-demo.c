#include "cy-demo.h"
gboolean cy_demo_fill (CyConn *conn, const char *step_name, guint n_people, guint32 random_state, CyDate today, CyDemoProgress progress, gpointer data, GCancellable *cancellable, GError **error) { return TRUE; }
