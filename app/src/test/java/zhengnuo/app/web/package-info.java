@NullMarked
package zhengnuo.app.web;

import org.jspecify.annotations.NullMarked;
