using Digits.Training;

namespace Digits.Data;

/// <summary>The four files of MNIST.</summary>
internal static class MnistFolder
{
    public static (DigitSet Train, DigitSet Test) Read(string folder) => (ReadSet(folder, "train", atLeast: TrainingRun.Batch), ReadSet(folder, "t10k", atLeast: 1));

    private static DigitSet ReadSet(string folder, string prefix, int atLeast)
    {
        (int[] sizes, byte[] pixels) = IdxFile.Read(folder, prefix + "-images-idx3-ubyte", dimensions: 3);
        (_, byte[] labels) = IdxFile.Read(folder, prefix + "-labels-idx1-ubyte", dimensions: 1);
        if (sizes[1] != DigitSet.Side || sizes[2] != DigitSet.Side)
        {
            throw new UserException($"The {prefix} images in {folder} are {sizes[1]} x {sizes[2]}, not {DigitSet.Side} x {DigitSet.Side}.");
        }

        if (sizes[0] != labels.Length)
        {
            throw new UserException($"The {prefix} files in {folder} hold {sizes[0]} images and {labels.Length} labels.");
        }

        if (labels.Length < atLeast)
        {
            throw new UserException($"The {prefix} files in {folder} hold {labels.Length} images; at least {atLeast} are needed.");
        }

        if (Array.FindIndex(labels, label => label > 9) is var wrong and >= 0)
        {
            throw new UserException($"The {prefix} label {wrong} in {folder} is {labels[wrong]}, not a digit.");
        }

        return new DigitSet([.. pixels.Select(pixel => pixel / 255f)], labels);
    }
}
