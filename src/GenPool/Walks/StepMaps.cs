using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>Says how far apart the blocks and steps of a backward kernel lie, with channels first.</summary>
internal static class StepMaps
{
    /// <summary>Sets the distances of outputs and of the cells that begin with their windows.</summary>
    public static void Set<T>(ref PlaneMap<T> outputs, ref PlaneMap<T> cells, in PoolSlice slice, bool carries)
        where T : unmanaged
    {
        (int rows, int slices) = (slice.Height.Stride, slice.Depth.Stride);
        if (!slice.IsVolume)
        {
            // Blocks are planes, steps their rows.
            (outputs.Block, cells.Block) = (slice.PlaneOutputs, slice.PlaneInputs);
            (outputs.Step, outputs.StepRows) = (outputs.Row, 1);
            (cells.Step, cells.StepRows) = (cells.Row * rows, rows);
        }
        else if (carries)
        {
            // Blocks are rows of a volume, steps its slices.
            (outputs.Block, outputs.BlockRows, outputs.Step, outputs.StepSlices) = (outputs.Row, 1, outputs.Slice, 1);
            (cells.Block, cells.BlockRows, cells.Step, cells.StepSlices) = (cells.Row * rows, rows, cells.Slice * slices, slices);
        }
        else
        {
            // Blocks are slices of a volume, steps their rows.
            (outputs.Block, outputs.BlockSlices, outputs.Step, outputs.StepRows) = (outputs.Slice, 1, outputs.Row, 1);
            (cells.Block, cells.BlockSlices, cells.Step, cells.StepRows) = (cells.Slice * slices, slices, cells.Row * rows, rows);
        }
    }
}
