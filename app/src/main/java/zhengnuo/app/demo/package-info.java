/**
 * The fictional county: its eight months are played through the same operations that people use.
 */
@NullMarked
package zhengnuo.app.demo;

import org.jspecify.annotations.NullMarked;
