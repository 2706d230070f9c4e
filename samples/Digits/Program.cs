using Digits;
using Digits.Data;
using Digits.Training;

try
{
    Options options = Options.Parse(args);
    (DigitSet train, DigitSet test) = options.DataFolder is { } folder
        ? MnistFolder.Read(folder)
        : DrawnDigits.Draw(trainCount: 8000, testCount: 2000, seed: 1);
    Report.Start(options, train, test);
    TrainingRun run = new(train, seed: 2);
    Report.Train(run, epochs: 3);
    Report.Finish(run, test);
    Report.Compare();
    Report.GeneratedFiles();
    return 0;
}
catch (UserException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
