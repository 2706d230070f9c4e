namespace GenPool;

/// <summary>What several parameters are checked for.</summary>
internal static class ParameterChecks
{
    public static void AtLeastOne(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be 1 or more.");
        }
    }

    public static void AtMostCountable(long count, string name, string what)
    {
        if (count > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(name, count, $"The number of {what} must be {int.MaxValue} or less.");
        }
    }

    public static void Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{value} is not a value of {typeof(TEnum).Name}.");
        }
    }
}
