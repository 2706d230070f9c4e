namespace GenPool.Runtime;

/// <summary>The first tap on the input of each window along a row, for the first few windows: padding before the input.</summary>
internal static unsafe class LeadingTaps
{
    /// <summary>Windows there is room for.</summary>
    public const int Capacity = 512;

    /// <summary>Writes as many as a byte can say; windows further on begin on the input.</summary>
    public static void Write(in WindowAxis columns, byte* firstTaps)
    {
        new Span<byte>(firstTaps, Capacity).Clear();
        for (int column = 0; column < Math.Min(Capacity, columns.SteadyStart); column++)
        {
            firstTaps[column] = unchecked((byte)columns.FirstTap(column));
        }
    }
}
