using System.Security.Cryptography;
using System.Text;

namespace Digits.Training;

/// <summary>A file that holds the last whole state of a run, whenever the run is killed.</summary>
/// <remarks>
/// A name, the state, and a hash of both. A state is written beside the file and reaches the disk before it takes the file's
/// place, which the operating system does in one step: the name always leads to all of the old state or all of the new one.
/// </remarks>
internal sealed class Checkpoint(string path)
{
    private static readonly byte[] s_name = Encoding.ASCII.GetBytes("GenPool Digits 1\n");

    /// <summary>Begins or resumes a run; a file that would be lost is left alone.</summary>
    /// <returns>Whether the run goes on from the file.</returns>
    public bool Open(TrainingRun run, bool isResumed)
    {
        if (Directory.Exists(path))
        {
            throw new UserException($"The checkpoint {path} is a folder.");
        }

        bool exists = File.Exists(path);
        if (exists && !isResumed)
        {
            throw new UserException($"{path} exists. Add --resume to go on from it, or remove it.");
        }

        if (exists)
        {
            run.State = Read(run.State);
        }
        else
        {
            // Now, and not after the first epoch, it shows whether it can be written.
            Write(run.State);
        }

        return exists;
    }

    public void Write(TrainingState state)
    {
        byte[] content = [.. s_name, .. state.ToBytes()];
        string partial = path + ".partial";
        try
        {
            using (FileStream file = new(partial, FileMode.Create))
            {
                file.Write(content);
                file.Write(SHA256.HashData(content));
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Cannot write the checkpoint {path}: {fault.Message}");
        }
    }

    private TrainingState Read(TrainingState own)
    {
        ReadOnlySpan<byte> file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Cannot read the checkpoint {path}: {fault.Message}");
        }

        if (!file.StartsWith(s_name))
        {
            throw new UserException($"{path} is not a checkpoint of this program.");
        }

        int length = s_name.Length + own.ToBytes().Length;
        if (file.Length != length + SHA256.HashSizeInBytes || !SHA256.HashData(file[..length]).AsSpan().SequenceEqual(file[length..]))
        {
            throw new UserException($"{path} is damaged.");
        }

        TrainingState state = TrainingState.FromBytes(file[s_name.Length..length]);
        return state.Fingerprint.AsSpan().SequenceEqual(own.Fingerprint)
            ? state
            : throw new UserException($"{path} is the checkpoint of a run on other images.");
    }
}
